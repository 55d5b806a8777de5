package dev.candor.privacy.cap;

/**
 * A property whose values are counted.
 *
 * @param project the project's number in the database
 * @param eventType the event type's number in the database
 * @param path the property, as its definition writes it
 */
record WatchedProperty(int project, int eventType, String path) {}
