package dev.candor.event;

/** Who sent an event, as far as its type wants to know. */
public sealed interface Sender {
    /** A client, by its key. */
    record Client(ClientKey key) implements Sender {}

    /** A visitor of a day, by the day's pseudonym. */
    record Visitor(Pseudonym pseudonym) implements Sender {}

    /** Unknown, and not to be known. */
    enum Unknown implements Sender {
        UNKNOWN
    }
}
