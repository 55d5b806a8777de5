package dev.candor.ledger.audit;

import dev.candor.ledger.book.Checksum;
import dev.candor.ledger.book.Contents;
import dev.candor.ledger.book.Kind;
import dev.candor.ledger.book.Posting;
import java.util.HashMap;
import java.util.Map;

/** Whether a row says what was sent, in every field. */
final class Faithful {
    private final Contents contents;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> installations = new HashMap<>();

    Faithful(Contents contents) {
        this.contents = contents;
    }

    boolean to(Posting posting, Row row) {
        Kind kind = posting.kind();
        return row.project().equals(kind.project())
                && row.type().equals(kind.type())
                && row.version().equals(contents.version(posting))
                && row.properties().equals(contents.stored(posting))
                && provesItself(kind, row)
                && knowsItsSender(posting, row);
    }

    private static boolean provesItself(Kind kind, Row row) {
        return kind == Kind.CLI
                || row.properties().path(Checksum.PROPERTY).asInt(-1) == Checksum.of(row.properties(), row.version());
    }

    private boolean knowsItsSender(Posting posting, Row row) {
        return switch (posting.kind()) {
            case CLIENT, CLI -> row.visitor() == null && row.client() != null && isAlways(posting, row.client());
            case VISITOR -> row.visitor() != null && row.client() == null;
            default -> row.visitor() == null && row.client() == null;
        };
    }

    /** One installation of a project, one number, and no other's. */
    private boolean isAlways(Posting posting, Integer number) {
        String installation = posting.kind().project() + " " + contents.installation(posting);
        Integer known = numbers.putIfAbsent(installation, number);
        String owner = installations.putIfAbsent(number, installation);
        return (known == null || known.equals(number)) && (owner == null || owner.equals(installation));
    }
}
