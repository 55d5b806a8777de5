package dev.candor.store.intake;

import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Reasons end after seven days: the lines of a whole UTC day become one line for each type and outcome, without a reason. The
 * totals end after 25 months.
 */
@ApplicationScoped
class IntakeRetention implements RetentionItem {
    private static final int REASON_DAYS = 7;
    private static final int TOTAL_MONTHS = 25;

    private static final String FOLD = """
        with past as (
            delete from intake where minute < ? and writer <> 0
            returning project_id, date_trunc('day', minute, 'UTC') as day, event_type_id, outcome, count
        ), total as (
            insert into intake as i (project_id, minute, event_type_id, outcome, reason, writer, count)
            select project_id, day, event_type_id, outcome, '', 0, sum(count) from past
            group by project_id, day, event_type_id, outcome
            on conflict (project_id, minute, event_type_id, outcome, reason, writer)
            do update set count = i.count + excluded.count
        )
        select count(*) from past
        """;

    private static final String END = "delete from intake where minute < ?";

    @Inject
    DataSource dataSource;

    @Override
    public String name() {
        return "reasons of refusals";
    }

    @Override
    public String term() {
        return "7 days, then totals per day for 25 months";
    }

    @Override
    public long sweep(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement fold = connection.prepareStatement(FOLD);
                PreparedStatement end = connection.prepareStatement(END)) {
            fold.setObject(1, firstWithReasons(now));
            end.setObject(1, start(today.minusMonths(TOTAL_MONTHS)));
            long folded;
            try (var row = fold.executeQuery()) {
                row.next();
                folded = row.getLong(1);
            }
            return folded + end.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be swept", e);
        }
    }

    /** The begin of the first UTC day that still has reasons: today and the six before it. */
    static OffsetDateTime firstWithReasons(Instant now) {
        return start(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(REASON_DAYS - 1));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
