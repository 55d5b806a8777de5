package dev.candor.privacy.cap;

/**
 * Who brings values, and when.
 *
 * @param day the UTC day of arrival, counted from 1970
 * @param allowance what may still be brought from there
 */
public record Bringer(long day, Allowance allowance) {

    /** How many fresh values may be brought from one place. Asked only for a value that is not known, and for which there is room. */
    public interface Allowance {
        /**
         * Takes one fresh value of a property off it; false if there is none left.
         *
         * @param property a number for the property, the same for as long as the process runs
         * @param day the UTC day that the value is counted for
         */
        boolean takeOne(long property, long day);
    }
}
