package dev.candor.access;

@jakarta.persistence.Entity
final class AccountEntity {}
