package dev.candor.web;

import jakarta.ws.rs.core.Response.Status;

/** There is nothing to show at this address; answered with a page that says so. */
public final class MissingPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Status status;

    private MissingPage(Status status) {
        super(status.getReasonPhrase(), null, false, false);
        this.status = status;
    }

    /** It does not exist, or is not for this person: one answer for both, so that it tells neither. */
    public static MissingPage unknown() {
        return new MissingPage(Status.NOT_FOUND);
    }

    /** It may have existed. Whether it expired or was erased is nobody's business. */
    public static MissingPage noLongerStored() {
        return new MissingPage(Status.GONE);
    }

    Status status() {
        return status;
    }
}
