package dev.candor.catalog.team;

import dev.candor.catalog.read.Flaw;
import java.util.List;

/**
 * A definition of the team that was activated once and cannot be used now, for example because an upgrade brought a type of
 * the same name. Its events are refused as unknown; everything else goes on.
 *
 * @param project the project's slug
 * @param name the event type's name
 * @param proposal the number of the proposal that it came from
 * @param flaws why
 */
public record LeftOut(String project, String name, int proposal, List<Flaw> flaws) {}
