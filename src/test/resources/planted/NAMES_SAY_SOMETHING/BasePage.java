package dev.candor.access;

final class BasePage {}
