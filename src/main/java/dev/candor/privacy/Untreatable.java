package dev.candor.privacy;

import dev.candor.event.EventTypeId;

/**
 * An event could not be anonymised: a fault of ours, in a definition or in this room.
 *
 * <p>It says which type and where in the code, and nothing of the event: the message and the cause of what went wrong may
 * hold a value, so neither is kept.
 */
public final class Untreatable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Untreatable(EventTypeId type, Throwable fault) {
        super(type.name() + " of " + type.project() + " could not be anonymised: "
                + fault.getClass().getSimpleName());
        setStackTrace(fault.getStackTrace());
    }
}
