package dev.candor.catalog.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.TeamTexts;
import dev.candor.catalog.proposal.Decision.Done;
import dev.candor.catalog.proposal.Decision.Flawed;
import dev.candor.catalog.proposal.Decision.Reason;
import dev.candor.catalog.proposal.Decision.Refused;
import dev.candor.catalog.proposal.Proposal.Signature;
import dev.candor.catalog.proposal.Proposal.State;
import dev.candor.catalog.proposal.Proposals.Decided;
import dev.candor.catalog.read.Flaw;
import dev.candor.catalog.type.Project;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the way from a text to a definition in force (promise P22). */
@QuarkusTest
class ProposalsTest {
    private static final Signatory MINA = new Signatory(7, false);
    private static final Signatory OMAR = new Signatory(8, false);
    private static final Signatory ONLY_MINA = new Signatory(7, true);

    @Inject
    Proposals proposals;

    @Inject
    TestProposals test;

    @Inject
    Catalog catalog;

    private Project own;

    @BeforeEach
    void begin() {
        test.removeAll();
        own = catalog.findProject("my-project").orElseThrow();
    }

    @AfterEach
    void tidy() {
        test.removeAll();
    }

    private int propose(String text, Signatory by) {
        return ((Done) proposals.propose(own, test.dated(text), by)).proposal().number();
    }

    private int seen(int number) {
        return proposals.find(own, number).orElseThrow().seen();
    }

    private Decision activate(int number, Signatory by, boolean confirmed) {
        return proposals.activate(own, number, new Decided(by, seen(number), confirmed));
    }

    private State state(int number) {
        return proposals.find(own, number).orElseThrow().proposal().state();
    }

    private boolean isInForce() {
        return catalog.findType(own.id(), "trial").isPresent();
    }

    @Test
    void aSecondPersonPutsAProposalInForce() {
        int number = propose(TeamTexts.of("trial"), MINA);
        assertThat(isInForce()).isFalse();

        Decision decision = activate(number, OMAR, false);

        assertThat(decision).isInstanceOfSatisfying(Done.class, done -> {
            assertThat(done.proposal().state()).isEqualTo(State.ACTIVE);
            assertThat(done.proposal().activated())
                    .extracting(Signature::account)
                    .isEqualTo(8);
            assertThat(done.proposal().alone()).isFalse();
            assertThat(done.proposal().version()).isPositive();
        });
        assertThat(isInForce()).isTrue();
    }

    @Test
    void theProposerIsNoSecondPerson() {
        int number = propose(TeamTexts.of("trial"), MINA);

        assertThat(activate(number, MINA, true)).isEqualTo(new Refused(Reason.SECOND_PERSON));
        assertThat(state(number)).isEqualTo(State.OPEN);
        assertThat(isInForce()).isFalse();
    }

    @Test
    void whoIsAloneConfirmsThatNobodyElseLooked() {
        int number = propose(TeamTexts.of("trial"), ONLY_MINA);

        assertThat(activate(number, ONLY_MINA, false)).isEqualTo(new Refused(Reason.UNCONFIRMED));
        assertThat(isInForce()).isFalse();
        assertThat(activate(number, ONLY_MINA, true))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.proposal().alone()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner",
                "purpose",
                "category",
                "expires",
                "retention",
                "title",
                "sent_by",
                "sent_when",
                "not_collected",
                "identity"
            })
    void nothingIsProposedWithout(String key) {
        Decision decision = proposals.propose(own, TeamTexts.without("trial", key), MINA);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Flawed.class,
                        flawed -> assertThat(flawed.flaws())
                                .extracting(Flaw::sentence)
                                .anyMatch(sentence -> sentence.contains("'" + key + "'")));
        assertThat(test.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2020-01-01\"", "\"2099-01-01\"", "soon", "2027-12-31T00:00:00Z"})
    void nothingIsProposedThatHasEndedOrEndsTooLate(String expires) {
        assertThat(proposals.propose(own, TeamTexts.with("trial", "expires", expires), MINA))
                .isInstanceOf(Flawed.class);
        assertThat(test.count()).isZero();
    }

    @Test
    void aLaterProposalForTheSameTypeTakesTheFormersPlace() {
        int first = propose(TeamTexts.of("trial"), MINA);
        int second = propose(TeamTexts.with("trial", "retention", "31"), OMAR);

        assertThat(state(first)).isEqualTo(State.SUPERSEDED);
        assertThat(proposals.activate(own, first, new Decided(OMAR, 0, false))).isEqualTo(new Refused(Reason.CLOSED));
        assertThat(activate(second, MINA, false)).isInstanceOf(Done.class);
    }

    @Test
    void aDecisionIsAboutWhatWasSeen() {
        int first = propose(TeamTexts.of("trial"), MINA);
        int before = seen(first);
        activate(first, OMAR, false);
        int second = propose(TeamTexts.with("trial", "retention", "31"), MINA);

        Decision decision = proposals.activate(own, second, new Decided(OMAR, before, false));

        assertThat(decision).isEqualTo(new Refused(Reason.MOVED));
        assertThat(state(first)).isEqualTo(State.ACTIVE);
        assertThat(activate(second, OMAR, false)).isInstanceOf(Done.class);
        assertThat(state(first)).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void anotherTypeMayHaveTakenTheTopicSince() {
        int first = propose(TeamTexts.with("trial", "topics", "start"), MINA);
        int second = propose(TeamTexts.with("other", "topics", "start"), MINA);
        activate(first, OMAR, false);

        assertThat(activate(second, OMAR, false))
                .isInstanceOfSatisfying(
                        Flawed.class,
                        flawed -> assertThat(flawed.flaws())
                                .extracting(Flaw::sentence)
                                .containsExactly("'topics' holds 'start', which my-project/trial takes"));
        assertThat(state(second)).isEqualTo(State.OPEN);
    }

    @Test
    void aTypeEndsByAnotherProposal() {
        activate(propose(TeamTexts.of("trial"), MINA), OMAR, false);

        Decision ended = activate(propose(TeamTexts.with("trial", "expires", "\"2026-01-01\""), MINA), OMAR, false);

        assertThat(ended).isInstanceOf(Done.class);
        assertThat(catalog.findType(own.id(), "trial").orElseThrow().expires()).isEqualTo("2026-01-01");
    }

    @Test
    void onlyTheProposerWithdraws() {
        int number = propose(TeamTexts.of("trial"), MINA);

        assertThat(proposals.withdraw(own, number, OMAR)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(proposals.withdraw(own, number, MINA)).isInstanceOf(Done.class);
        assertThat(state(number)).isEqualTo(State.WITHDRAWN);
        assertThat(proposals.withdraw(own, number, MINA)).isEqualTo(new Refused(Reason.CLOSED));
        assertThat(activate(number, OMAR, false)).isEqualTo(new Refused(Reason.CLOSED));
    }

    @Test
    void aProposalBelongsToItsProject() {
        int number = propose(TeamTexts.of("trial"), MINA);
        Project hasura = catalog.findProject("hasura").orElseThrow();

        assertThat(proposals.find(hasura, number)).isEmpty();
        assertThat(proposals.activate(hasura, number, new Decided(OMAR, 0, false)))
                .isEqualTo(new Refused(Reason.UNKNOWN));
        assertThat(proposals.withdraw(hasura, number, MINA)).isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @Test
    void listsOpenOnesFirst() {
        int first = propose(TeamTexts.of("trial"), MINA);
        activate(first, OMAR, false);
        int second = propose(TeamTexts.of("other"), MINA);
        proposals.withdraw(own, second, MINA);
        int third = propose(TeamTexts.of("third"), MINA);

        assertThat(proposals.list(own)).extracting(Proposal::number).isEqualTo(List.of(third, first, second));
    }
}
