package dev.candor.catalog.type;

/** Where a definition comes from, and so who may change it. */
public enum Source {
    /** A file of the application: changes with a release. */
    BUILT_IN("built_in"),
    /** A file in the operator's folder: changes with a restart. */
    FOLDER("folder"),
    /** Proposed and activated on the running server. */
    TEAM("team");

    private final String code;

    Source(String code) {
        this.code = code;
    }

    /** The source as interfaces for programs spell it. */
    public String code() {
        return code;
    }

    /** Whether the team can change it on the server. */
    public boolean isEditable() {
        return this == TEAM;
    }
}
