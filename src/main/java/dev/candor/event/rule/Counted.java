package dev.candor.event.rule;

/**
 * What of an event is counted: the treated values of its type's dimensions and measures.
 *
 * @param cells what its type counts together
 */
public record Counted(Cells cells) {
    public static final Counted NOTHING = new Counted(Cells.NONE);

    @Override
    public String toString() {
        return "Counted";
    }
}
