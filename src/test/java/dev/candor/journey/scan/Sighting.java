package dev.candor.journey.scan;

/**
 * A mark that was found.
 *
 * @param mark what was found
 * @param encoding in which form
 * @param area the kind of place
 * @param place where exactly
 */
public record Sighting(Mark mark, String encoding, String area, String place) {
    @Override
    public String toString() {
        return mark + " as " + encoding + " in " + area + ": " + place;
    }
}
