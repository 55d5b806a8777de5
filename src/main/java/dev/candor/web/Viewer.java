package dev.candor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * Who looks at the page being drawn, for templates: {@code cdi:viewer}.
 *
 * <p>A stranger has an empty name.
 */
@Named("viewer")
@RequestScoped
public class Viewer {

    /** Whether someone is signed in. */
    public boolean isSignedIn() {
        return false;
    }

    /** The account's name for people. */
    public String getName() {
        return "";
    }

    /** The theme the person chose, {@code light} or {@code dark}; empty to follow the system. */
    public String getTheme() {
        return "";
    }

    /** The token that every form on this page must carry in its field {@code csrf}. */
    public String getCsrfToken() {
        return "";
    }
}
