package dev.candor.web.show;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quarkus.qute.RawString;
import java.io.IOException;

/**
 * Draws JSON as coloured text for a {@code pre}: the same values in the same order, indented.
 *
 * <p>The result is the one kind of fragment that a template prints unescaped, so everything in it is either markup written
 * here or has gone through {@link #escape}. Numbers keep the digits they were stored with.
 */
public final class JsonView {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String INDENT = "  ";

    private final StringBuilder page = new StringBuilder();
    private int depth;
    private boolean first = true;

    private JsonView() {}

    /** The fragment for a JSON text; if it is none, the text itself, escaped and without colour. */
    public static RawString of(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            JsonView view = new JsonView();
            boolean afterKey = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                view.draw(token, parser.getText(), afterKey);
                afterKey = token == JsonToken.FIELD_NAME;
            }
            return new RawString(view.page.toString());
        } catch (IOException notJson) {
            return new RawString(escape(json));
        }
    }

    private void draw(JsonToken token, String text, boolean afterKey) {
        if (token.isStructEnd()) {
            close(token);
            return;
        }
        if (!afterKey) {
            separate();
        }
        switch (token) {
            case FIELD_NAME -> span("k", quote(text)).append(": ");
            case START_OBJECT -> open('{');
            case START_ARRAY -> open('[');
            case VALUE_STRING -> span("s", quote(text));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> span("n", text);
            default -> span("b", text);
        }
    }

    private void open(char bracket) {
        page.append(bracket);
        depth++;
        first = true;
    }

    private void close(JsonToken token) {
        depth--;
        if (!first) {
            page.append('\n').append(INDENT.repeat(depth));
        }
        page.append(token == JsonToken.END_OBJECT ? '}' : ']');
        first = false;
    }

    private void separate() {
        if (!first) {
            page.append(',');
        }
        if (depth > 0) {
            page.append('\n').append(INDENT.repeat(depth));
        }
        first = false;
    }

    private StringBuilder span(String style, String text) {
        return page.append("<span class=\"")
                .append(style)
                .append("\">")
                .append(escape(text))
                .append("</span>");
    }

    /** A JSON string literal, so that quotes and control characters within a value cannot be mistaken for its end. */
    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(character -> quoted.append(literal((char) character)));
        return quoted.append('"').toString();
    }

    private static String literal(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isInvisible(character) ? "\\u%04x".formatted((int) character) : String.valueOf(character);
        };
    }

    /** Control and direction characters: a stored value must not be able to rearrange the page around it. */
    private static boolean isInvisible(char character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
