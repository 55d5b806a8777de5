package dev.candor.privacy.cap;

/**
 * Values of a property that a day brought.
 *
 * @param day a UTC day, counted from 1970
 * @param known whether they were known before that day; else they were fresh
 * @param values their hashes
 */
record Brought(WatchedProperty property, long day, boolean known, Hashes values) {}
