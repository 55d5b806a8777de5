package dev.candor.reports.unmarked;

final class Unmarked {}
