package dev.candor.access;

/** Neither hollow nor wrong: the words only look so. */
final class ImplicitBase64 {}
