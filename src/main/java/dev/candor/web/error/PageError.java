package dev.candor.web.error;

/** What can be wrong with a request for a page: the status, and the words. */
public enum PageError {
    /** Missing, and forbidden: not told apart. */
    NOT_FOUND(404, "Page not found", "This page does not exist, or you have no access to it."),
    /** It may have existed. Whether it expired or was erased is nobody's business. */
    GONE(
            410,
            "No longer stored",
            "Rows leave on the day they expire, or earlier when their client asks for it. Nothing else is kept of them."),
    SIGNED_OUT(
            401,
            "You are signed out",
            "Nothing was changed. Sign in, go back to the page you came from, reload it and send the form again."),
    FORM_REFUSED(
            403,
            "The form was not accepted",
            "Nothing was changed. The form was drawn before you signed in or out, or another site sent it. "
                    + "Go back, reload the page and send it again."),
    FORBIDDEN(403, "Not allowed", "You may not do this. Nothing was changed."),
    WRONG_METHOD(405, "Not possible here", "This address does not take this kind of request. Nothing was changed."),
    TOO_LARGE(413, "Too much at once", "What was sent is larger than this address takes. Nothing was changed."),
    NOT_UNDERSTOOD(400, "The request was not understood", "Nothing was changed. Go back and try again."),
    UNAVAILABLE(
            503,
            "The database is not available",
            "This page needs it. What is stored is safe, and the server looks for it all the time: try again in a moment. "
                    + "If you sent a form, look first whether it was taken."),
    FAULT(
            500,
            "Something went wrong on the server",
            "Your stored data is safe. Try again in a moment; if it happens again, give the reference to whoever runs "
                    + "this server.");

    private final int status;
    private final String title;
    private final String sentence;

    PageError(int status, String title, String sentence) {
        this.status = status;
        this.title = title;
        this.sentence = sentence;
    }

    /** The page that goes with a status. */
    static PageError of(int status) {
        return switch (status) {
            case 401 -> SIGNED_OUT;
            case 404 -> NOT_FOUND;
            case 410 -> GONE;
            case 403 -> FORBIDDEN;
            case 405 -> WRONG_METHOD;
            case 413 -> TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? NOT_UNDERSTOOD : FAULT;
        };
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String sentence() {
        return sentence;
    }
}
