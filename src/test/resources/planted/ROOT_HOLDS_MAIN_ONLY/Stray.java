package dev.candor;

final class Stray {}
