package dev.candor.privacy.treat;

import dev.candor.event.rule.RouteTemplates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The closed tree of a program's templates. A literal wins over a placeholder, as in the programs' own routers, and a
 * branch once taken is not left again: what fits nothing there is {@code /OTHER}.
 */
final class RouteTree {
    private final Branch root = new Branch();
    private final List<RouteTemplates.Alias> aliases;

    RouteTree(RouteTemplates templates) {
        aliases = templates.aliases();
        for (String template : templates.templates()) {
            plant(template);
        }
    }

    /** The template that the address fits, as it is stored; else {@link Routes#OTHER}. */
    String walk(String address) {
        List<String> segments = RoutePath.segments(replaceAlias(address));
        if (segments == null) {
            return Routes.OTHER;
        }
        Branch branch = root;
        for (String segment : segments) {
            Branch literal = branch.literals.get(segment);
            branch = literal != null ? literal : branch.placeholder;
            if (branch == null) {
                return Routes.OTHER;
            }
        }
        return branch.stored == null ? Routes.OTHER : branch.stored;
    }

    private void plant(String template) {
        Branch branch = root;
        StringBuilder stored = new StringBuilder();
        for (String segment : template.split("/", -1)) {
            if (segment.isEmpty()) {
                continue;
            }
            boolean named = segment.startsWith(":");
            stored.append('/').append(segment, named ? 1 : 0, segment.length());
            branch = named ? branch.placeholder() : branch.literals.computeIfAbsent(segment, literal -> new Branch());
        }
        if (branch.stored == null) {
            branch.stored = stored.isEmpty() ? "/" : stored.toString();
        }
    }

    /** What some clients send in place of a template, at the beginning of an address and up to the end of a segment. */
    private String replaceAlias(String address) {
        for (RouteTemplates.Alias alias : aliases) {
            int end = alias.sent().length();
            if (address.startsWith(alias.sent())
                    && (address.length() == end || "/?#".indexOf(address.charAt(end)) >= 0)) {
                return alias.template() + address.substring(end);
            }
        }
        return address;
    }

    private static final class Branch {
        private final Map<String, Branch> literals = new HashMap<>();
        private @Nullable Branch placeholder;
        private @Nullable String stored;

        private Branch placeholder() {
            if (placeholder == null) {
                placeholder = new Branch();
            }
            return placeholder;
        }
    }
}
