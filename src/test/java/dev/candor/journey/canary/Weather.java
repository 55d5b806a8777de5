package dev.candor.journey.canary;

/** What the server is going through. */
public enum Weather {
    /** All is well. */
    FAIR,
    /** The database may be away, or be refusing rows. */
    NO_DATABASE,
    /** It has been told to end: whoever comes now may find nobody. */
    ENDING
}
