package dev.candor.event.admitted;

/** What an admitted event says of its client, before it is hashed. Never printed. */
public sealed interface AdmittedIdentity {

    /** An identifier in canonical form (a UUID in lower case with hyphens; other identifiers as sent). */
    record Identifier(String value) implements AdmittedIdentity {
        @Override
        public String toString() {
            return "Identifier";
        }
    }

    /** To be known by a pseudonym of the day. */
    enum DayPseudonym implements AdmittedIdentity {
        DAY_PSEUDONYM
    }

    /** Not to be known. */
    enum Nobody implements AdmittedIdentity {
        NOBODY
    }
}
