package dev.candor.attic;

final class Trunk {}
