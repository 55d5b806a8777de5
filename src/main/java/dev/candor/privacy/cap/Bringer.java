package dev.candor.privacy.cap;

/**
 * Who brings values, and when.
 *
 * @param day the UTC day of arrival, counted from 1970
 * @param remember whether the values are to be stored; else this is only a question
 * @param allowance what may still be brought from there
 */
public record Bringer(long day, boolean remember, Allowance allowance) {

    /** How many fresh values may be brought from one place. Asked only for a value that is not known, and for which there is room. */
    public interface Allowance {
        /**
         * Whether it covers one more fresh value of a property.
         *
         * @param property a number for the property, the same for as long as the process runs
         * @param day the UTC day that the value is counted for
         * @param take whether it then shrinks by it
         */
        boolean covers(long property, long day, boolean take);
    }
}
