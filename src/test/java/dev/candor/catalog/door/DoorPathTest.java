package dev.candor.catalog.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorPathTest {
    @Test
    void anExactPathIsItselfAndNothingElse() {
        DoorPath path = DoorPath.parse("/api/v0/event");

        assertThat(path.match("/api/v0/event")).isEmpty();
        assertThat(path.match("/api/v0/event/")).isNull();
        assertThat(path.match("/api/v0")).isNull();
    }

    @Test
    void anOpenPlaceTakesOneSegment() {
        DoorPath path = DoorPath.parse("/pulse/{channel}/beat/");

        assertThat(path.place()).isEqualTo("channel");
        assertThat(path.match("/pulse/stable/beat/")).isEqualTo("stable");
        assertThat(path.match("/pulse//beat/")).isNull();
        assertThat(path.match("/pulse/a/b/beat/")).isNull();
        assertThat(path.match("/pulse/stable/beat")).isNull();
        assertThat(path.match("")).isNull();
        assertThat(path).hasToString("/pulse/{channel}/beat/");
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b,/a/b,true",
        "/a/b,/a/c,false",
        "/a/{x},/a/{y},true",
        "/a/{x}/c,/a/b/{y},true",
        "/a/{x}/c,/a/{y}/d,false",
        "/a/{x},/a/b,false"
    })
    void tellsWhoseWayItIsIn(String one, String other, boolean collides) {
        assertThat(DoorPath.parse(one).collidesWith(DoorPath.parse(other))).isEqualTo(collides);
        assertThat(DoorPath.parse(other).collidesWith(DoorPath.parse(one))).isEqualTo(collides);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "a",
                "/A",
                "/a b",
                "/a//b",
                "/../a",
                "/{x}",
                "/a/{x}/{y}",
                "/a/x{y}",
                "/a/{X}",
                "/a?b",
                "/a/*",
                "/ä"
            })
    void refusesWhatIsNoPath(String text) {
        assertThatThrownBy(() -> DoorPath.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
