package dev.candor.catalog.team;

/**
 * A definition of the team as the database holds it.
 *
 * @param project the project's slug
 * @param name the event type's name, by which it was activated
 * @param text its YAML
 * @param proposal the number of the proposal that it came from
 */
record TeamText(String project, String name, String text, int proposal) {
    /** As its place in a folder would be. */
    String fileName() {
        return project + "/" + name + ".yaml";
    }

    @Override
    public String toString() {
        return "TeamText " + proposal;
    }
}
