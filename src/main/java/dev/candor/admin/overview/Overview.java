package dev.candor.admin.overview;

import dev.candor.admin.type.Causes.CauseLine;
import dev.candor.admin.type.RowLine;
import dev.candor.admin.type.TypeLine;
import dev.candor.web.show.Moment;
import dev.candor.web.show.PageLink;
import java.util.List;

/**
 * What the overview shows once a project has rows.
 *
 * @param live the address that draws the page anew; empty if the reader paused that
 * @param toggle pauses or resumes
 * @param warning what of the address was not understood; empty if all was
 * @param spans the periods to choose from
 * @param dates the period shown
 * @param receiving the strip at the top
 * @param tiles single numbers
 * @param types one line for each event type
 * @param privacy numbers of what was not kept, and of how long the rest is
 * @param rows the newest rows of all types
 * @param causes why events were not kept
 */
public record Overview(
        String live,
        PageLink toggle,
        String warning,
        List<PageLink> spans,
        String dates,
        Receiving receiving,
        List<Tile> tiles,
        List<TypeLine> types,
        List<Fact> privacy,
        List<RowLine> rows,
        List<CauseLine> causes) {

    /**
     * Whether data is arriving.
     *
     * @param style of the dot
     * @param state in words
     * @param last when the last event arrived
     * @param lastHour how much of the last hour was rejected
     */
    public record Receiving(String style, String state, Moment last, String lastHour) {}

    /** A number with what it counts and a note. */
    public record Tile(String label, String value, String note) {}

    /** A number with its meaning. */
    public record Fact(String name, String note, String value) {}
}
