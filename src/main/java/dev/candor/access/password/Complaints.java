package dev.candor.access.password;

import java.util.List;

/**
 * Everything that is wrong with a form.
 *
 * @param all in the order of the form's fields
 */
public record Complaints(List<Complaint> all) {
    public static final Complaints NONE = new Complaints(List.of());

    public Complaints {
        all = List.copyOf(all);
    }

    public static Complaints of(String field, String sentence) {
        return new Complaints(List.of(new Complaint(field, sentence)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is wrong with one field; empty if nothing is. */
    public String about(String field) {
        return all.stream()
                .filter(complaint -> complaint.field().equals(field))
                .map(Complaint::sentence)
                .findFirst()
                .orElse("");
    }
}
