package dev.candor.wire.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of documents, one to a line, as bytes in ISO-8859-1 text. */
final class Documents {
    private static final Pattern BYTES = Pattern.compile("‹([0-9A-F]+)›");

    private Documents() {}

    static List<String> rejected() {
        return read("reject.txt");
    }

    static List<String> accepted() {
        return read("accept.txt");
    }

    private static List<String> read(String name) {
        try (InputStream file = Documents.class.getResourceAsStream("/wire/json/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no list " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(Documents::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(String line) {
        StringBuilder document = new StringBuilder();
        int end = 0;
        for (var match = BYTES.matcher(line); match.find(); end = match.end()) {
            document.append(plain(line.substring(end, match.start())));
            document.append(new String(HexFormat.of().parseHex(match.group(1)), StandardCharsets.ISO_8859_1));
        }
        return document.append(plain(line.substring(end))).toString();
    }

    private static String plain(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
