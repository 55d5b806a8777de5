package dev.candor.privacy;

import dev.candor.privacy.address.Direct;
import dev.candor.privacy.cap.Uncapped;
import dev.candor.privacy.secret.FixedSecrets;
import dev.candor.privacy.secret.Pseudonyms;

/** The anonymiser under secrets that every test knows, for the tests of other rooms. */
public final class TestAnonymizer {
    private TestAnonymizer() {}

    public static Anonymizer fixed() {
        return with(FixedSecrets.pseudonyms());
    }

    /** The same, but for the pseudonyms. */
    public static Anonymizer with(Pseudonyms pseudonyms) {
        return new Anonymizer(
                FixedSecrets.clientKeys(),
                pseudonyms,
                Direct.addresses(),
                Uncapped.values(),
                TestFreshValues.unlimited());
    }
}
