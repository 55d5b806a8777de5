package dev.candor.privacy.secret;

/** The client key secret is missing, weak or another one than before: what is set, what that means, what to do. */
final class UnusableClientKey extends IllegalStateException {
    private static final long serialVersionUID = 1;

    UnusableClientKey(String sentences) {
        super(sentences);
    }
}
