package dev.candor.store;

final class ReadsResults {
    java.sql.ResultSet held;
}
