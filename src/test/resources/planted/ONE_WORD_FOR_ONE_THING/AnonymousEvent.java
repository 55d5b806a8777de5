package dev.candor.access;

final class AnonymousEvent {}
