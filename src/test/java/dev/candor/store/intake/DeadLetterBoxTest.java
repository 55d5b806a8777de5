package dev.candor.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.EventTypeId;
import dev.candor.event.Misfit;
import dev.candor.event.Misfit.Reason;
import dev.candor.retention.Retention;
import dev.candor.store.Database;
import dev.candor.store.DeadLetters.Line;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadLetterBoxTest {
    @Inject
    DeadLetterBox box;

    @Inject
    DeadLetterRetention item;

    @Inject
    Retention retention;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private EventTypeId type = new EventTypeId(TestEvents.at(Instant.EPOCH).type.project(), "none", 0, 0);
    private Instant hourAgo = Instant.EPOCH;

    @BeforeEach
    void setUp() {
        type = TestEvents.at(clock.instant()).type;
        hourAgo = clock.instant().minus(Duration.ofHours(1));
        new Database(dataSource).run("delete from dead_letter");
    }

    @Test
    void addsUpOverFlushesMostFrequentFirst() {
        box.count(type, new Misfit("os", Reason.NOT_KNOWN));
        box.flush();
        box.count(type, new Misfit("os", Reason.NOT_KNOWN));
        box.count(type, new Misfit("packages[].name", Reason.OVER_CAP));

        box.flush();

        assertThat(box.since(type.number(), hourAgo))
                .containsExactly(new Line("os", "not_known", 2), new Line("packages[].name", "over_cap", 1));
    }

    @Test
    void holdsNoneAfterSevenDays() {
        box.count(type, new Misfit("os", Reason.NOT_KNOWN));
        box.flush();

        item.sweep(clock.instant().plus(Duration.ofDays(6)));
        assertThat(box.since(type.number(), hourAgo)).hasSize(1);
        item.sweep(clock.instant().plus(Duration.ofDays(7)));

        assertThat(new Database(dataSource).number("select count(*) from dead_letter"))
                .isZero();
    }

    @Test
    void isOnTheListOfEverythingThatEnds() {
        assertThat(retention.items()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("dead letters");
            assertThat(one.term()).isEqualTo("7 days");
        });
    }
}
