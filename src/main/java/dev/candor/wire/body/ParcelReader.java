package dev.candor.wire.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a document that holds an array of events somewhere. An item that is out of bounds costs only itself; anything wrong
 * around the items costs the document.
 */
final class ParcelReader {
    private final JsonParser parser;
    private final boolean forgiving;
    private final List<String> way;
    private final int atMost;
    private final ValueAllowance allowance = new ValueAllowance();
    private @Nullable List<Decoded<RawValue>> items;
    private Decoded.@Nullable Broken<RawValue> broken;

    /** {@code way}: the keys that lead to the array; none if the document is one. */
    ParcelReader(JsonParser parser, boolean forgiving, List<String> way, int atMost) {
        this.parser = parser;
        this.forgiving = forgiving;
        this.way = way;
        this.atMost = atMost;
    }

    /** The document at the parser's current token; afterwards the parser is at its last token. */
    Decoded<Parcel> read() throws IOException {
        RawValue envelope = at(0);
        if (broken != null) {
            return new Decoded.Broken<>(broken.reason(), broken.detail(), broken.pointer());
        }
        if (items == null && way.isEmpty() && envelope instanceof RawValue.Fields) {
            items = List.of(Decoded.of(envelope)); // where many may come, one may come by itself
        }
        return items == null
                ? Decoded.malformed("There is no array of events where one is expected.", null)
                : Decoded.of(new Parcel(envelope, items));
    }

    private RawValue at(int level) throws IOException {
        if (level == way.size() && parser.currentToken() == JsonToken.START_ARRAY) {
            items = items();
            return RawValue.Nothing.NOTHING;
        }
        return level < way.size() && parser.currentToken() == JsonToken.START_OBJECT ? object(level) : plain();
    }

    private RawValue object(int level) throws IOException {
        Map<String, RawValue> values = new LinkedHashMap<>();
        int keys = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            keys++;
            boolean isOnTheWay = key.equals(way.get(level));
            if (forgiving && keys > RawValueReader.MAX_KEYS && !isOnTheWay) {
                parser.skipChildren();
                continue;
            }
            RawValue value = isOnTheWay ? at(level + 1) : plain();
            if (!forgiving && keys > RawValueReader.MAX_KEYS) {
                note(new Decoded.Broken<>(Refusal.TOO_LARGE, "Too many members in one object.", null));
            } else {
                values.put(key, value);
            }
        }
        return new RawValue.Fields(values);
    }

    private List<Decoded<RawValue>> items() throws IOException {
        List<Decoded<RawValue>> read = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (read.size() < atMost) {
                read.add(new RawValueReader(parser, forgiving, allowance).next());
            } else {
                parser.skipChildren();
                note(new Decoded.Broken<>(Refusal.TOO_LARGE, "More than " + atMost + " items.", null));
            }
        }
        return read;
    }

    private RawValue plain() throws IOException {
        return switch (new RawValueReader(parser, forgiving, allowance).next()) {
            case Decoded.Value<RawValue>(RawValue value) -> value;
            case Decoded.Broken<RawValue> unreadable -> note(unreadable);
        };
    }

    private RawValue note(Decoded.Broken<RawValue> first) {
        if (broken == null) {
            broken = first;
        }
        return RawValue.Nothing.NOTHING;
    }
}
