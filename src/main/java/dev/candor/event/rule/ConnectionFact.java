package dev.candor.event.rule;

/**
 * What a definition may ask of the connection (never the address, the agent string or the host itself).
 *
 * <p>Each is a property of the stored row under {@link #property()}.
 */
public enum ConnectionFact {
    /** The two-letter country (ISO 3166-1) that the client's address is registered in. */
    COUNTRY("country"),
    /** The family of browser or tool with its major version, from a closed list. */
    AGENT("agent"),
    /** The family of operating system, from a closed list. */
    SYSTEM("system"),
    /** Whether the page that sent the event is served from this machine, a private network or a public host. */
    HOST_CLASS("host_class");

    private final String property;

    ConnectionFact(String property) {
        this.property = property;
    }

    /** The name under which definitions ask for it and rows hold it. */
    public String property() {
        return property;
    }
}
