package dev.candor.wire.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Strict JSON (RFC 8259) to raw values, within bounds.
 *
 * <p>UTF-8 without a byte order mark and nothing else; no trailing text; of two equal keys the last one wins. What the
 * bounds refuse is named at {@link RawValueReader}. Whatever bytes come in, what goes out is a {@link Decoded}: nothing is
 * thrown.
 */
public final class JsonDecoder {
    /** For our own dialect: a value out of bounds breaks its event, because whoever sent it is told. */
    public static final JsonDecoder STRICT = new JsonDecoder(false, 1_000);

    /**
     * For clients that hear nothing of it: a value out of bounds is left out, and the rest of the event goes on. Too many values in
     * one request still break the event in which they become too many: nobody could tell how much of it is missing.
     *
     * <p>A body of 64 KiB cannot nest deeper than 32 Ki. The parser takes some 56 bytes for a level.
     */
    public static final JsonDecoder FORGIVING = new JsonDecoder(true, 32 * 1024);

    private final boolean forgiving;
    private final JsonFactory factory;

    /** {@code parserDepth}: far above what {@link RawValueReader} allows, so that one item's depth does not break its neighbours. */
    private JsonDecoder(boolean forgiving, int parserDepth) {
        this.forgiving = forgiving;
        // A table of key names would be shared by all senders and filled by whoever likes.
        this.factory = new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(parserDepth)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** The one value of a document. */
    public Decoded<RawValue> decode(byte[] utf8) {
        return decode(utf8, new ValueAllowance());
    }

    /** The one value of each of several documents of one request. */
    public List<Decoded<RawValue>> decodeEach(List<byte[]> documents) {
        ValueAllowance allowance = new ValueAllowance();
        return documents.stream().map(utf8 -> decode(utf8, allowance)).toList();
    }

    private Decoded<RawValue> decode(byte[] utf8, ValueAllowance allowance) {
        return parse(utf8, parser -> {
            parser.nextToken();
            Decoded<RawValue> value = new RawValueReader(parser, forgiving, allowance).next();
            return atEnd(parser, value);
        });
    }

    /** The one object of a document. */
    public Decoded<RawValue.Fields> decodeObject(byte[] utf8) {
        return decode(utf8)
                .then(value -> value instanceof RawValue.Fields fields
                        ? Decoded.of(fields)
                        : Decoded.malformed("A JSON object is expected.", ""));
    }

    /**
     * The items of a document that is an array. An item that is out of bounds costs only itself; a syntax error costs the
     * document, because nobody can tell where the next item would begin.
     *
     * @param atMost more items than this break the document
     */
    public Decoded<List<Decoded<RawValue>>> decodeItems(byte[] utf8, int atMost) {
        return parse(utf8, parser -> {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Decoded.malformed("A JSON array is expected.", "");
            }
            List<Decoded<RawValue>> items = new ArrayList<>();
            ValueAllowance allowance = new ValueAllowance();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (items.size() == atMost) {
                    return new Decoded.Broken<>(Refusal.TOO_LARGE, "More than " + atMost + " items.", null);
                }
                items.add(new RawValueReader(parser, forgiving, allowance).next());
            }
            return atEnd(parser, Decoded.of(items));
        });
    }

    /**
     * The items of a document that has them in an array somewhere, and what stands around them.
     *
     * @param way the keys that lead to the array; none if the document is one, or is a single item
     * @param atMost more items than this break the document
     */
    public Decoded<Parcel> decodeParcel(byte[] utf8, List<String> way, int atMost) {
        return parse(utf8, parser -> {
            parser.nextToken();
            Decoded<Parcel> parcel = new ParcelReader(parser, forgiving, way, atMost).read();
            return atEnd(parser, parcel);
        });
    }

    /** Whether the bytes are UTF-8, strictly. */
    public static boolean isUtf8(byte[] bytes) {
        try {
            characters(bytes);
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static <T> Decoded<T> atEnd(JsonParser parser, Decoded<T> value) throws IOException {
        return parser.nextToken() == null ? value : Decoded.malformed("There is text behind the JSON value.", null);
    }

    private <T> Decoded<T> parse(byte[] utf8, Step<T> step) {
        try {
            CharBuffer text = characters(utf8);
            if (text.isEmpty() || text.charAt(0) == '\uFEFF') {
                return Decoded.malformed("The body is empty or begins with a byte order mark.", null);
            }
            try (JsonParser parser = factory.createParser(text.array(), text.arrayOffset(), text.length())) {
                return step.of(parser);
            }
        } catch (CharacterCodingException notUtf8) {
            return Decoded.malformed("The body is not UTF-8.", null);
        } catch (JsonProcessingException notJson) {
            return Decoded.malformed("Not JSON" + at(notJson.getLocation()) + ".", null);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static CharBuffer characters(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
    }

    /** A step over an open parser. */
    private interface Step<T> {
        Decoded<T> of(JsonParser parser) throws IOException;
    }
}
