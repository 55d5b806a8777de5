package dev.candor.access.account;

/**
 * An account as somebody typed it.
 *
 * @param name what colleagues call the person
 * @param email where it is reached, in any case, with or without blanks around it
 * @param password in plain; never kept, never printed
 */
public record NewAccount(String name, String email, String password) {

    @Override
    public String toString() {
        return "NewAccount";
    }
}
