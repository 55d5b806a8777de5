package dev.candor.web;

final class AsksDatabase {
    javax.sql.DataSource held;
}
