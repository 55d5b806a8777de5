package dev.candor.event.rule;

import java.util.List;

/**
 * The addresses of a program that may be stored, as templates: {@code /data/:DATA_SOURCE_NAME/schema}.
 *
 * <p>A segment that begins with a colon stands for a name that its client's user chose; what is stored in its place is
 * the word behind the colon. Everything that fits no template is stored as {@code /OTHER}.
 *
 * @param templates each begins with {@code /}
 * @param aliases what some clients send in place of a template (left), and the template it stands for (right)
 */
public record RouteTemplates(List<String> templates, List<Alias> aliases) {
    public RouteTemplates {
        templates = List.copyOf(templates);
        aliases = List.copyOf(aliases);
    }

    /** A known wrong spelling of a prefix, for example {@code /actions$ACTION_NAME} for {@code /actions/manage/ACTION_NAME}. */
    public record Alias(String sent, String template) {}
}
