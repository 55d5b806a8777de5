package dev.candor.journey.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a door may answer: the cases that a server which is all right never shows. */
class MannersTest {

    @ParameterizedTest
    @CsvSource({"OURS,429", "OURS,503", "FORM,429", "PAGE,429", "PAGE,503", "TEAM_PAGE,503"})
    void whoTurnsSomebodyAwaySaysWhenToComeBack(Manners manners, int status) {
        assertThat(manners.allow(answer(status, "Retry-After: 2", ""), Weather.NO_DATABASE))
                .isTrue();
        assertThat(manners.allow(answer(status, "Retry-After: 0", ""), Weather.NO_DATABASE))
                .isFalse();
        assertThat(manners.allow(answer(status, "X: Retry-After: 2", ""), Weather.NO_DATABASE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HASURA,429",
        "REFINE,503",
        "BEACON,429",
        "TIDEPOOL,503",
        "LAGOON,429",
        "LAGOON,404",
        "OURS,500",
        "PASTE,500"
    })
    void whatADoorDoesNotAnswerIsAComplaint(Manners manners, int status) {
        assertThat(manners.allow(answer(status, "Retry-After: 2", ""), Weather.FAIR))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyBlamesThemselvesForADatabaseThatIsAway(Manners manners) {
        assertThat(manners.allow(answer(500, "Retry-After: 2", ""), Weather.NO_DATABASE))
                .isFalse();
    }

    @Test
    void aDoorByDefinitionSaysNoMoreThanItsDefinition() {
        assertThat(Manners.TIDEPOOL.allow(answer(202, "X-Tide: slack water", "thank you, tidepool\n"), Weather.FAIR))
                .isTrue();
        assertThat(Manners.TIDEPOOL.allow(answer(202, "X-Tide: slack water", "thank you"), Weather.FAIR))
                .isFalse();
        assertThat(Manners.LAGOON.allow(answer(202, "X: y", "stored"), Weather.NO_DATABASE))
                .isFalse();
    }

    private static Answer answer(int status, String header, String body) {
        String head = "HTTP/1.1 " + status + " Whatever\r\n" + header + "\r\n\r\n";
        return new Answer(status, (head + body).getBytes(StandardCharsets.ISO_8859_1), head.length());
    }
}
