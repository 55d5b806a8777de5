package dev.candor.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The first administrator: by a link that works once, or by the operator's environment. */
@ApplicationScoped
class FirstAccount {
    /** The token of the setup link, while there is no account. */
    Optional<String> setupToken() {
        return Optional.empty();
    }
}
