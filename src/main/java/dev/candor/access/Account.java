package dev.candor.access;

/**
 * Someone who signs in to Candor.
 *
 * @param number its number in the database, the only part that may stand in a log
 * @param email where it is reached; trimmed and in lower case
 * @param name what colleagues call the person
 * @param administrator whether it may do everything, in every project
 */
public record Account(int number, String email, String name, boolean administrator) {

    @Override
    public String toString() {
        return "Account " + number;
    }
}
