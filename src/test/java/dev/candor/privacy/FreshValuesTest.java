package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.event.Misfit;
import dev.candor.event.Misfit.Reason;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.address.Direct;
import dev.candor.privacy.cap.Uncapped;
import dev.candor.privacy.secret.FixedSecrets;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one network can do to the words of a property that no list closes. */
class FreshValuesTest {
    private static final Treatment WORD = new Treatment.KeepShape("[a-z]+[0-9]+", 20);
    private static final int CAP = 1_000;
    private static final int OF_A_NETWORK = 20;
    private static final int OF_A_SITE = 40;
    private static final int SHARED = 200;
    private static final String ATTACKER = "198.51.100.7";
    private static final String HONEST = "203.0.113.9";

    private final Networks networks = TestNetworks.direct();
    private final Anonymizer anonymizer = new Anonymizer(
            FixedSecrets.clientKeys(),
            FixedSecrets.pseudonyms(),
            Direct.addresses(),
            Uncapped.cappedAt(CAP),
            TestFreshValues.allowing(networks, OF_A_NETWORK, OF_A_SITE, SHARED));

    @Test
    void storesOfAFloodFromOneNetworkNoMoreThanItsAllowance() {
        assertThat(flood(100_000, i -> ATTACKER)).hasSize(OF_A_NETWORK);

        assertThat(send(ATTACKER, "release2").misfits()).containsExactly(new Misfit("it", Reason.OVER_ALLOWANCE));
        assertThat(wordOf(send(HONEST, "release2"))).isEqualTo("release2");
    }

    @Test
    void letsEverybodySendWhatIsKnown() {
        flood(1_000, i -> ATTACKER);
        send(HONEST, "release2");

        assertThat(wordOf(send(ATTACKER, "release2"))).isEqualTo("release2");
    }

    @Test
    void countsAnotherAddressOfTheNetworkToIt() {
        assertThat(flood(1_000, i -> "198.51.100." + i % 256)).hasSize(OF_A_NETWORK);
    }

    @Test
    void countsAllNetworksOfASiteTogether() {
        assertThat(flood(1_000, i -> "2a00:1450:1:" + Integer.toHexString(i) + "::1"))
                .hasSize(OF_A_SITE);
        assertThat(wordOf(send("2a00:1450:2::1", "release2"))).isEqualTo("release2");
    }

    @Test
    void countsOneNetworkOfASiteForItself() {
        assertThat(flood(1_000, i -> "2a00:1450:1:1::" + Integer.toHexString(i)))
                .hasSize(OF_A_NETWORK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "10.1.2.3"})
    void letsThoseWhoCannotBeToldApartShareAnAllowance(String address) {
        assertThat(flood(1_000, i -> address)).hasSize(SHARED);
    }

    @Test
    void leavesThisMachineToTheCapAlone() {
        assertThat(flood(2_000, i -> "127.0.0.1")).hasSize(CAP);
        assertThat(send("127.0.0.1", "release2").misfits()).containsExactly(new Misfit("it", Reason.OVER_CAP));
    }

    @Test
    void countsEachPropertyForItself() {
        flood(1_000, i -> ATTACKER);

        Event other = anonymizer.anonymize(
                new Admitted()
                        .with("other", WORD, new RawValue.Text("release2"))
                        .event(),
                Enrichment.NONE,
                SubmissionNotes.onOne(origin(ATTACKER)));

        assertThat(wordOf(other)).isEqualTo("release2");
    }

    @Test
    void beginsAnewOnTheNextDay() {
        flood(1_000, i -> ATTACKER);

        Origin tomorrow = origin(ATTACKER).at(Origins.ARRIVAL.plusSeconds(86_400));
        Event event = anonymizer.anonymize(word("release2"), Enrichment.NONE, SubmissionNotes.onOne(tomorrow));

        assertThat(wordOf(event)).isEqualTo("release2");
    }

    @Test
    void aRehearsalTakesNothingAndTellsNobodyWhatOthersSent() {
        for (int i = 0; i < 1_000; i++) {
            rehearse("asked" + i);
        }
        assertThat(flood(1_000, i -> ATTACKER)).hasSize(OF_A_NETWORK);
        send(HONEST, "said1");

        assertThat(wordOf(rehearse("said1"))).isEqualTo("said1");
        assertThat(wordOf(rehearse("never1"))).isEqualTo("never1");
    }

    /** As on a socket, whose origin is forgotten once it is open. */
    @Test
    void asksTheNetworkThatWasFoundOutBefore() {
        Origin nowhere = new Origin(null, List.of(), List.of(), null, null, null, null, false, Origins.ARRIVAL);
        Submission submission = new Submission(nowhere, List.of());
        NetworkKey attacker = networks.keyOf(origin(ATTACKER));
        NetworkKey honest = networks.keyOf(origin(HONEST));

        long stored = IntStream.range(0, 1_000)
                .mapToObj(i -> anonymizer.anonymize(
                        word("made" + i), Enrichment.NONE, SubmissionNotes.on(submission, attacker)))
                .filter(event -> !wordOf(event).equals(Treatment.OTHER))
                .count();
        Event other = anonymizer.anonymize(word("release2"), Enrichment.NONE, SubmissionNotes.on(submission, honest));

        assertThat(stored).isEqualTo(OF_A_NETWORK);
        assertThat(wordOf(other)).isEqualTo("release2");
    }

    /** One million words from a hundred thousand networks: the cap stays what it is, and nothing grows. */
    @Test
    void keepsTheCapHoweverManyNetworksThereAre() {
        Random random = new Random(32);

        Set<String> stored = flood(
                1_000_000, i -> "5." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));

        assertThat(stored).hasSize(CAP);
        assertThat(stored).allMatch(word -> wordOf(send(ATTACKER, word)).equals(word));
    }

    /** As many properties as a project may have, each filled by others: what they brought must not count as somebody else's. */
    @Test
    void fiveHundredFloodsDoNotUseUpTheAllowanceOfAnHonestNetwork() {
        for (int property = 0; property < 500; property++) {
            for (int i = 0; i < CAP - OF_A_NETWORK; i++) {
                String sender = "6." + i / 250 + "." + i % 250 + ".1";
                anonymizer.anonymize(
                        new Admitted()
                                .with("p" + property, WORD, new RawValue.Text("made" + i))
                                .event(),
                        Enrichment.NONE,
                        SubmissionNotes.onOne(origin(sender)));
            }
        }

        long refused = IntStream.range(0, 500)
                .filter(property -> wordOf(anonymizer.anonymize(
                                new Admitted()
                                        .with("p" + property, WORD, new RawValue.Text("release2"))
                                        .event(),
                                Enrichment.NONE,
                                SubmissionNotes.onOne(origin(HONEST))))
                        .equals(Treatment.OTHER))
                .count();

        assertThat(refused).isZero();
    }

    private Set<String> flood(int words, IntFunction<String> sender) {
        Set<String> stored = new HashSet<>();
        for (int i = 0; i < words; i++) {
            stored.add(wordOf(send(sender.apply(i), "made" + i)));
        }
        stored.remove(Treatment.OTHER);
        return stored;
    }

    private Event rehearse(String word) {
        return anonymizer.rehearse(word(word), Enrichment.NONE, SubmissionNotes.onOne(origin(ATTACKER)));
    }

    private Event send(String sender, String word) {
        return anonymizer.anonymize(word(word), Enrichment.NONE, SubmissionNotes.onOne(origin(sender)));
    }

    private static AdmittedEvent word(String word) {
        return new Admitted().with("it", WORD, new RawValue.Text(word)).event();
    }

    private static Origin origin(String sender) {
        return Origins.from(sender).origin();
    }

    /** The only word of the event. */
    private static String wordOf(Event event) {
        String[] parts = new String(event.properties(), StandardCharsets.UTF_8).split("\"", -1);
        return parts[3];
    }
}
