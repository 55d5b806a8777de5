package dev.candor.catalog.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.event.raw.RawValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {
    /** The document of RFC 6901, section 5, as far as its values differ. */
    private static final RawValue DOCUMENT = new RawValue.Fields(Map.of(
            "foo", new RawValue.Items(List.of(new RawValue.Text("bar"), new RawValue.Text("baz"))),
            "", new RawValue.Whole(0),
            "a/b", new RawValue.Whole(1),
            "m~n", new RawValue.Whole(8)));

    @ParameterizedTest
    @CsvSource({"/,0", "/a~1b,1", "/m~0n,8"})
    void findsWhatTheStandardFinds(String pointer, long value) {
        assertThat(JsonPointer.parse(pointer).find(DOCUMENT)).isEqualTo(new RawValue.Whole(value));
    }

    @Test
    void findsItemsByTheirPosition() {
        assertThat(JsonPointer.parse("/foo/1").find(DOCUMENT)).isEqualTo(new RawValue.Text("baz"));
        assertThat(JsonPointer.parse("").find(DOCUMENT)).isSameAs(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/foo/2", "/foo/01", "/foo/-", "/foo/x", "/bar", "/foo/0/x", "/a~1b/c"})
    void findsNothingWhereNothingIs(String pointer) {
        assertThat(JsonPointer.parse(pointer).find(DOCUMENT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "/~2", "/a~", "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17"})
    void refusesWhatIsNoPointer(String text) {
        assertThatThrownBy(() -> JsonPointer.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
