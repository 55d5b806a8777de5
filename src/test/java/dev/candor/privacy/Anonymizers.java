package dev.candor.privacy;

import dev.candor.privacy.address.Direct;
import dev.candor.privacy.secret.FixedSecrets;

/** Anonymisation under secrets that everybody knows. */
public final class Anonymizers {
    private Anonymizers() {}

    /** On the day of {@link Origins#ARRIVAL}. */
    public static Anonymizer withKnownSecrets() {
        return new Anonymizer(FixedSecrets.clientKeys(), FixedSecrets.pseudonyms(), Direct.addresses());
    }
}
