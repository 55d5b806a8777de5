package dev.candor.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address on this server that a link or a form asks to be led to: never another site. */
public final class LocalPath {
    private static final int LONGEST = 2000;
    /** One slash, then no second and no backslash, which browsers read as one; no blanks or control characters at all. */
    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private LocalPath() {}

    /**
     * Reads a wish.
     *
     * @param wished as it came with the request
     * @return the path with its query, without a fragment; nothing if it is not an address here
     */
    public static Optional<String> of(String wished) {
        if (wished.length() > LONGEST || !SHAPE.matcher(wished).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(wished);
            if (uri.getScheme() != null || uri.getRawAuthority() != null) {
                return Optional.empty();
            }
            String query = uri.getRawQuery();
            URI plain = URI.create(uri.getRawPath()).normalize();
            String path = plain.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return Optional.empty();
            }
            return Optional.of(query == null ? path : path + "?" + query);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
