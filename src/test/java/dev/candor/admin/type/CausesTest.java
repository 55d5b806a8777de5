package dev.candor.admin.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.admin.Counts;
import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.store.Intake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CausesTest {

    @ParameterizedTest
    @EnumSource
    void haveWordsForEveryReasonToShed(Outcome.Shed.Reason reason) {
        Causes.CauseLine cause = only("shed", reason.code());

        assertThat(cause.name()).isEqualTo("Turned away: " + reason.code().replace('_', ' '));
        assertThat(cause.sentence()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void haveWordsForEveryReasonToRefuse(Refusal reason) {
        Causes.CauseLine cause = only("refused", reason.code());

        assertThat(cause.name()).startsWith("Rejected: ");
        assertThat(cause.sentence()).isEqualTo(reason.sentence());
    }

    @Test
    void nameTheOutcomeWhereTheReasonIsPastItsTerm() {
        assertThat(only("shed", "").name()).isEqualTo("Turned away");
    }

    private static Causes.CauseLine only(String outcome, String reason) {
        Counts counts = new Counts(List.of(new Intake.Line(7, outcome, reason, 3)));
        return Causes.of(counts).getFirst();
    }
}
