package dev.candor.ledger.book;

/** What is sent, and what has to become of it. */
public enum Kind {
    /** Under an installation's identifier. */
    CLIENT("ledger", "posting", "stored", ""),
    /** Under a day's pseudonym. */
    VISITOR("ledger", "posting.visitor", "stored", ""),
    /** Under nothing. */
    NOBODY("ledger", "posting.nobody", "stored", ""),
    /** What Hasura's CLI sends. Its answer is the same whatever becomes of it, so it promises nothing. */
    CLI("hasura", "cli.execution", "stored", ""),
    /** Says itself that it must not be kept. */
    OPTED_OUT("ledger", "posting", "opted_out", ""),
    /** Of a type that no definition knows. */
    UNHEARD("ledger", "", "refused", "unknown_type"),
    /** Whose properties are none. */
    MALFORMED("ledger", "", "refused", "malformed"),
    /** Under a key that nobody made. */
    STRANGER("", "", "refused", "unknown_key");

    private final String project;
    private final String type;
    private final String outcome;
    private final String reason;

    Kind(String project, String type, String outcome, String reason) {
        this.project = project;
        this.type = type;
        this.outcome = outcome;
        this.reason = reason;
    }

    /** The project that it is counted under; empty for none. */
    public String project() {
        return project;
    }

    /** The event type that it is counted under; empty for none. */
    public String type() {
        return type;
    }

    /** What has to become of it when it is sent for the first time, in the words of the intake books. */
    public String outcome() {
        return outcome;
    }

    /** Why, where that is said. */
    public String reason() {
        return reason;
    }

    public boolean isToBeStored() {
        return outcome.equals("stored");
    }
}
