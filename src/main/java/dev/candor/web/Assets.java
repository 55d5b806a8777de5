package dev.candor.web;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Stamps the addresses of our own assets with a hash of their content, so that browsers may keep them for long. */
@TemplateGlobal
final class Assets {
    private static final List<String> FILES = List.of("tokens.css", "app.css", "charts.js", "live.js", "icon.svg");
    private static final int CHARACTERS = 8;

    /** For templates, as {@code {assetVersion}}. */
    static final String assetVersion = hashOf(FILES);

    private Assets() {}

    private static String hashOf(List<String> files) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                hash.update(content(file));
            }
            return HexFormat.of().formatHex(hash.digest()).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static byte[] content(String file) {
        try (InputStream stream = Assets.class.getResourceAsStream("/META-INF/resources/assets/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the asset " + file + " is not part of this build");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
