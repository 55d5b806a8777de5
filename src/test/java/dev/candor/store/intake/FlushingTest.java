package dev.candor.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.store.CutProxy;
import dev.candor.store.CutProxy.Cut;
import dev.candor.store.Intake.Entry;
import dev.candor.store.OwnType;
import dev.candor.store.ProxiedPool;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts are in the table once, whatever becomes of the connection. */
@QuarkusTest
class FlushingTest {
    @Inject
    DataSource dataSource;

    @Inject
    OwnType own;

    private final MutableClock clock = MutableClock.at("2026-03-01T10:00:10Z");
    private Entry entry = new Entry(0, 0, "", "");
    private CutProxy proxy;
    private AgroalDataSource pool;
    private Flushing<Entry> counts;

    @BeforeEach
    void setUp() {
        entry = new Entry(own.events.type.projectNumber(), own.events.type.number(), "refused", "malformed");
        proxy = ProxiedPool.proxy(dataSource);
        pool = ProxiedPool.through(proxy, dataSource);
        counts = new Flushing<>(pool, clock, IntakeTable.lines(new SecureRandom()));
        flush(3);
    }

    @AfterEach
    void tearDown() {
        pool.close();
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void areAddedOnceIfTheConnectionIsCut(Cut cut) {
        // Given
        cutOnce(cut);
        flush(4);

        // When
        flush(2);

        // Then
        assertThat(booked()).isEqualTo(9);
        assertThat(lines()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void areAddedOnceIfTheMinuteIsOverMeanwhile(Cut cut) {
        // Given
        cutOnce(cut);
        flush(4);
        clock.advance(Duration.ofMinutes(1));

        // When
        flush(2);

        // Then
        assertThat(booked()).isEqualTo(9);
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void areKeptWhenTheClockIsSetBack() {
        // Given
        clock.advance(Duration.ofMinutes(1));
        flush(2);
        clock.advance(Duration.ofMinutes(-1));

        // When
        flush(1);

        // Then
        assertThat(booked()).isEqualTo(6);
    }

    private void flush(long count) {
        counts.count(entry, count);
        counts.flush();
    }

    private void cutOnce(Cut cut) {
        AtomicBoolean isCut = new AtomicBoolean();
        proxy.follow(isCommit -> isCut.getAndSet(true) ? Cut.NONE : cut);
    }

    private long booked() {
        return own.database.number("select coalesce(sum(count), 0) from intake" + own.only);
    }

    private long lines() {
        return own.database.number("select count(*) from intake" + own.only);
    }
}
