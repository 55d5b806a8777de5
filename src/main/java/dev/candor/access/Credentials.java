package dev.candor.access;

/**
 * What somebody signs in with.
 *
 * @param email in any case
 * @param password in plain; never kept, never printed
 * @param device the token of a browser in which someone has signed in before; empty if it has none
 */
public record Credentials(String email, String password, String device) {

    @Override
    public String toString() {
        return "Credentials";
    }
}
