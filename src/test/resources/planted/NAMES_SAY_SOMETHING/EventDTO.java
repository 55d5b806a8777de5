package dev.candor.access;

final class EventDTO {}
