package dev.candor.access;

final class TimeHelper {}
