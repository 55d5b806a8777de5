package dev.candor.catalog.read;

import dev.candor.catalog.yaml.Section;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.IdentityRule.Rights;
import java.util.List;
import java.util.Optional;

/**
 * Reads how a type knows its client: {@code identity: none}, {@code identity: day_pseudonym}, or paths with their rights,
 * {@code identity: {paths: [uuid], rights: bearer}}. There is no default: whoever writes a definition decides.
 */
final class IdentityReader {
    private IdentityReader() {}

    /** The rule; nothing, and a problem noted, if it cannot be read. */
    static Optional<IdentityRule> read(Section file) {
        if (!file.isMap("identity")) {
            return word(file);
        }
        Section identity = file.section("identity");
        List<String> paths = identity.texts("paths");
        String rights = identity.text("rights");
        identity.finish();
        if (paths.isEmpty()) {
            identity.problem("'paths' is missing");
        }
        return switch (rights) {
            case "bearer" -> Optional.of(new IdentityRule.ByIdentifier(paths, Rights.BEARER));
            case "confirmed_contact" -> Optional.of(new IdentityRule.ByIdentifier(paths, Rights.CONFIRMED_CONTACT));
            default -> {
                identity.problem("'rights' must be bearer or confirmed_contact");
                yield Optional.empty();
            }
        };
    }

    private static Optional<IdentityRule> word(Section file) {
        return switch (file.text("identity")) {
            case "none" -> Optional.of(new IdentityRule.Nobody());
            case "day_pseudonym" -> Optional.of(new IdentityRule.ByDayPseudonym());
            default -> {
                file.problem("identity", "'identity' must be none, day_pseudonym, or paths with their rights");
                yield Optional.empty();
            }
        };
    }
}
