package dev.candor.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonBytesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonBytes out = new JsonBytes();

    @Test
    void writesObjectsAndLists() {
        out.beginObject();
        out.key("flag");
        out.flag(true);
        out.key("list");
        out.beginList();
        out.item();
        out.whole(-7);
        out.item();
        out.text("b");
        out.endList();
        out.endObject();

        assertThat(written()).isEqualTo("{\"flag\":true,\"list\":[-7,\"b\"]}");
    }

    @Test
    void takesBackWhatTurnedOutToBeEmpty() {
        out.beginObject();
        out.key("kept");
        out.whole(1);
        int mark = out.mark();
        out.key("taken back");
        out.beginObject();
        out.backTo(mark);
        out.endObject();

        assertThat(written()).isEqualTo("{\"kept\":1}");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        out.text("a\"b\\c\n\u0001é€😀");

        assertThat(written()).isEqualTo("\"a\\\"b\\\\c\\u000a\\u0001é€😀\"");
    }

    @Test
    void replacesWhatTheDatabaseCannotHold() {
        out.text("a\u0000b\uD83Dc\uDE00");

        assertThat(written()).isEqualTo("\"a\uFFFDb\uFFFDc\uFFFD\"");
    }

    @Property
    void isReadBackAsItWasWritten(@ForAll String text) throws IOException {
        JsonBytes any = new JsonBytes();
        any.text(text);

        assertThat(JSON.readValue(any.toArray(), String.class)).isEqualTo(storable(text));
    }

    private static String storable(String text) {
        String replaced = text.replace('\u0000', '\uFFFD');
        StringBuilder storable = new StringBuilder();
        replaced.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    private String written() {
        return new String(out.toArray(), StandardCharsets.UTF_8);
    }
}
