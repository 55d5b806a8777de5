package dev.candor.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedMention;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.Counted;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a client sent, and nothing that names a client, can be printed by accident. */
class RedactionTest {
    private static final String MARK = "canary";
    private static final long NUMBER = 9_876_543_210_123L;
    private static final RawValue.Fields BODY = new RawValue.Fields(Map.of(MARK, new RawValue.Text(MARK)));
    private static final Origin ORIGIN =
            new Origin(MARK, List.of(MARK), List.of(MARK), MARK, MARK, MARK, MARK, false, Instant.EPOCH);
    private static final RawEvent RAW = RawEvent.of(Dialect.HASURA, MARK, BODY);
    private static final EventTypeId TYPE = new EventTypeId(new ProjectId("sample"), "sample.type", 1, 1);
    private static final ClientKey KEY = new ClientKey(NUMBER, NUMBER);
    private static final AdmittedValue.Leaf LEAF =
            new AdmittedValue.Leaf("kind", new Treatment.KeepFlag(), new RawValue.Text(MARK));
    private static final AdmittedIdentity.Identifier IDENTIFIER = new AdmittedIdentity.Identifier(MARK);
    private static final AdmittedMention MENTION = new AdmittedMention("server", MARK);
    private static final Pseudonym PSEUDONYM = new Pseudonym(LocalDate.EPOCH, NUMBER, NUMBER);

    static Stream<Object> secrets() {
        return Stream.of(
                ORIGIN,
                RAW,
                new Submission(ORIGIN, List.of(RAW)),
                BODY,
                new RawValue.Text(MARK),
                new RawValue.Whole(NUMBER),
                new RawValue.Decimal(BigDecimal.valueOf(NUMBER)),
                new RawValue.Items(List.of(BODY)),
                LEAF,
                new AdmittedValue.Items(List.of(LEAF)),
                IDENTIFIER,
                MENTION,
                admitted(),
                KEY,
                PSEUDONYM,
                new EventKey(NUMBER, NUMBER),
                new Counted(Cells.of(List.of(List.of("kind")), List.of()), new String[] {MARK}),
                new Sender.Client(KEY),
                new Sender.Visitor(PSEUDONYM),
                new Mention("server", KEY),
                event());
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("secrets")
    void printsNothingItHolds(Object secret) {
        assertThat(secret.toString()).doesNotContain(MARK).doesNotContain(Long.toString(NUMBER));
    }

    private static AdmittedEvent admitted() {
        return new AdmittedEvent(
                TYPE,
                1,
                Duration.ofDays(90),
                MARK,
                IDENTIFIER,
                List.of(MENTION),
                new AdmittedValue.Node(Map.of("kind", LEAF)),
                "",
                Set.of(),
                Cells.NONE,
                List.of("/" + MARK),
                1,
                List.of());
    }

    private static Event event() {
        return new Event(
                TYPE,
                1,
                Instant.EPOCH,
                LocalDate.EPOCH,
                new EventKey(NUMBER, NUMBER),
                new Sender.Client(KEY),
                List.of(new Mention("server", KEY)),
                MARK,
                MARK,
                new byte[0],
                Counted.NOTHING,
                List.of());
    }
}
