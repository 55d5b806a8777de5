package dev.candor.event.rule;

import java.util.List;

/**
 * Which dimensions of a type are counted together, and which measures are summed. Made once for each version of a definition.
 *
 * @param tuples combinations of dimensions, each a list of names as definitions write them
 * @param measures paths of whole or decimal numbers that are summed
 */
public record Cells(List<List<String>> tuples, List<String> measures) {
    public static final Cells NONE = new Cells(List.of(), List.of());
}
