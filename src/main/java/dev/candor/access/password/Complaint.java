package dev.candor.access.password;

/**
 * What is wrong with one field of a form, as a sentence that says what to do.
 *
 * @param field the field's name: {@code name}, {@code email} or {@code password}
 * @param sentence for people, without a full stop
 */
public record Complaint(String field, String sentence) {}
