package dev.candor.access;

final class DateUtils {}
