package dev.candor.catalog;

import dev.candor.event.Treatment;

/**
 * One property of an event type.
 *
 * @param path where it stands in the body: {@code metrics.tables}, {@code packages[].name}
 * @param kind for people: "whole number", "yes or no", "word", "version"
 * @param wording what it is, in public words
 * @param treatment what is done to it
 * @param treatmentWording the same in public words: "Kept if it is one of 28 known names, else OTHER"
 */
public record Property(String path, String kind, String wording, Treatment treatment, String treatmentWording) {}
