package dev.candor.ledger.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.ledger.book.Contents;
import dev.candor.ledger.book.Kind;
import dev.candor.ledger.book.Posting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes the bodies of requests. */
final class Letters {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contents contents;

    Letters(Contents contents) {
        this.contents = contents;
    }

    byte[] body(Parcel parcel) {
        byte[] body = text(parcel).getBytes(UTF_8);
        return parcel.isZipped() ? zipped(body) : body;
    }

    private String text(Parcel parcel) {
        return switch (parcel.form()) {
            case SINGLE, STRANGER -> item(parcel.postings().getFirst());
            case ARRAY -> parcel.postings().stream().map(this::item).collect(Collectors.joining(",", "[", "]"));
            case LINES -> parcel.postings().stream().map(this::item).collect(Collectors.joining("\n"));
            case CLI -> {
                ObjectNode envelope = JSON.createObjectNode().put("topic", "cli");
                envelope.set("data", contents.sent(parcel.postings().getFirst()));
                yield envelope.toString();
            }
        };
    }

    private String item(Posting posting) {
        ObjectNode item = JSON.createObjectNode();
        item.put(
                "type",
                posting.kind() == Kind.UNHEARD
                        ? "posting.unheard"
                        : posting.kind().type());
        if (posting.hasId()) {
            item.put("id", contents.id(posting));
        }
        if (posting.kind() == Kind.OPTED_OUT) {
            item.put("opt_out", true);
        }
        if (posting.kind() == Kind.MALFORMED) {
            return item.put("type", "posting").put("properties", "none").toString();
        }
        item.set("properties", contents.sent(posting));
        return item.toString();
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
