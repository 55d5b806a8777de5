package dev.candor.access;

final class AccountManager {}
