package dev.candor.event;

/**
 * An event type of a project, by its name for people and by its numbers for rows.
 *
 * @param project the project that owns the type
 * @param name the type's name within the project, for example {@code cli.execution}
 * @param projectNumber the project's number in the database
 * @param number the type's number in the database
 */
public record EventTypeId(ProjectId project, String name, int projectNumber, int number) {}
