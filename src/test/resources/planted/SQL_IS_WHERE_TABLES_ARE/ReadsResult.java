package dev.candor.admin;

final class ReadsResult {
    String first(java.sql.ResultSet result) throws java.sql.SQLException {
        return result.getString(1);
    }
}
