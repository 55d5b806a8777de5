package dev.candor.event;

import java.util.regex.Pattern;

/**
 * A project whose programs report, named by its slug as it stands in addresses ({@code hasura} in {@code /p/hasura}).
 *
 * @param slug a lower-case letter, then up to 39 lower-case letters, digits or hyphens
 *     (anything else is an {@link IllegalArgumentException})
 */
public record ProjectId(String slug) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public ProjectId {
        if (!SHAPE.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "a project's slug is a lower-case letter, then letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return slug;
    }
}
