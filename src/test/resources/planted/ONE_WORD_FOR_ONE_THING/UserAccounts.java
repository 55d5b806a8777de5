package dev.candor.access;

final class UserAccounts {}
