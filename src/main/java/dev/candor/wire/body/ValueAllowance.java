package dev.candor.wire.body;

/**
 * How many values one request may bring, whatever it brings them in: 1,000 events of 40. In memory a value of two bytes takes a
 * hundred.
 */
final class ValueAllowance {
    static final int MOST = 40_000;

    private int left = MOST;

    /** Whether one more value is within the allowance, which then shrinks by it. */
    boolean takeOne() {
        return left-- > 0;
    }
}
