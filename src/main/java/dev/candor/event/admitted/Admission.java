package dev.candor.event.admitted;

import dev.candor.event.Refusal;

/** The catalog's answer to a raw event: it goes on as an {@link AdmittedEvent}, or it ends with a {@link Refusal}. */
public sealed interface Admission {
    /** It goes on. */
    record Admitted(AdmittedEvent event) implements Admission {}

    /** It ends here. */
    record Refused(Refusal refusal) implements Admission {}
}
