package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Hostile;
import dev.candor.catalog.type.EventType;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.raw.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Keys that no definition lists, at any depth of any type: dropped, counted one by one, and nothing beside them changes. */
class StrangeKeysTest {
    private static final RawValue MARK = new RawValue.Text(Hostile.MARK);

    private final BuiltIn builtIn = new BuiltIn();

    /** One key more: in which object, how it is spelled, made from which known key, and what it holds. */
    record Stranger(int object, Spelling spelling, int known, RawValue value) {}

    /** Ways in which a key resembles another, or none. */
    enum Spelling {
        UPPER,
        CAPITAL,
        CYRILLIC,
        FULL_WIDTH,
        JOINER_BEHIND,
        SPACE_BEFORE,
        SPACE_BEHIND,
        ACCENT,
        DOTTED,
        POINTER,
        INDEXED,
        NUL_TAKEN_OUT,
        EMPTY,
        PROTO,
        CONSTRUCTOR,
        INHERITED,
        OTHER_NAME;

        String of(String known) {
            return switch (this) {
                case UPPER -> known.toUpperCase(Locale.ROOT);
                case CAPITAL -> known.substring(0, 1).toUpperCase(Locale.ROOT) + known.substring(1);
                case CYRILLIC ->
                    known.replace('e', 'е').replace('a', 'а').replace('o', 'о').replace('i', 'і');
                case FULL_WIDTH -> (char) (known.charAt(0) + 0xFEE0) + known.substring(1);
                case JOINER_BEHIND -> known + "\u200d";
                case SPACE_BEFORE -> " " + known;
                case SPACE_BEHIND -> known + "\u00a0";
                case ACCENT -> known + "\u0301";
                case DOTTED -> known + ".name";
                case POINTER -> "/" + known;
                case INDEXED -> known + "[]";
                case NUL_TAKEN_OUT -> known + "\0";
                case EMPTY -> "";
                case PROTO -> "__proto__";
                case CONSTRUCTOR -> "constructor";
                case INHERITED -> "hasOwnProperty";
                case OTHER_NAME -> known + Hostile.MARK;
            };
        }
    }

    @Property(tries = 3_000)
    void areDroppedAndCountedAndTheirNeighborsStay(
            @ForAll("types") EventType type, @ForAll("strangers") List<Stranger> strangers) {
        AdmittedEvent clean =
                builtIn.admit(type, builtIn.complete(type).body(1)).orElseThrow();
        BodyTree tree = builtIn.complete(type);
        int added = add(strangers, tree);

        AdmittedEvent event = builtIn.admit(type, tree.body(1)).orElseThrow();

        assertThat(event.droppedCount()).isEqualTo(clean.droppedCount() + added);
        assertThat(event.identity()).isEqualTo(clean.identity());
        assertThat(event.mentions()).isEqualTo(clean.mentions());
        assertThat(event.misfits()).isEqualTo(clean.misfits());
        assertThat(stored(event)).isEqualTo(stored(clean)).doesNotContain(Hostile.MARK);
    }

    @Provide
    Arbitrary<EventType> types() {
        return Arbitraries.of(builtIn.types());
    }

    @Provide
    Arbitrary<List<Stranger>> strangers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.of(Spelling.values()),
                        Arbitraries.integers().between(0, 1_000),
                        trees(3))
                .as(Stranger::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Values that hold others, three deep, with keys that are known somewhere. */
    private static Arbitrary<RawValue> trees(int depth) {
        Arbitrary<RawValue> leaf = Arbitraries.of(
                MARK, new RawValue.Whole(7), new RawValue.Flag(true), RawValue.Nothing.NOTHING, new RawValue.Text(""));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<RawValue> items =
                trees(depth - 1).list().ofMaxSize(3).map(values -> (RawValue) new RawValue.Items(values));
        Arbitrary<RawValue> fields = Combinators.combine(
                        Arbitraries.of("version", "metrics", "tables", "name", "uuid", Hostile.MARK), trees(depth - 1))
                .as((key, value) -> new RawValue.Fields(Map.of(key, value)));
        return Arbitraries.oneOf(List.of(leaf, items, fields));
    }

    /** How many keys were really new where they were put. */
    private static int add(List<Stranger> strangers, BodyTree tree) {
        int added = 0;
        List<Map<String, Object>> objects = tree.objects();
        for (Stranger stranger : strangers) {
            Map<String, Object> object = objects.get(stranger.object() % objects.size());
            List<String> known =
                    object.keySet().stream().filter(key -> !key.isEmpty()).toList();
            String key = stranger.spelling().of(known.get(stranger.known() % known.size()));
            if (object.putIfAbsent(key, stranger.value()) == null) {
                added++;
            }
        }
        return added;
    }

    private String stored(AdmittedEvent event) {
        return new String(builtIn.anonymize(event).properties(), StandardCharsets.UTF_8);
    }
}
