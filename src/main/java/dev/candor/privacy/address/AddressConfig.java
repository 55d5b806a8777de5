package dev.candor.privacy.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Whom to believe about where a request came from. */
@ConfigMapping(prefix = "candor.privacy")
interface AddressConfig {
    /** Networks (CIDR) or single addresses of our own proxies; with none, only the peer counts. */
    Optional<List<String>> trustedProxies();

    /** The header that these proxies write. The other one is never looked at: they would pass on what a client wrote. */
    @WithDefault("x-forwarded-for")
    ProxyHeader proxyHeader();

    /** The two headers in use. */
    enum ProxyHeader {
        X_FORWARDED_FOR,
        FORWARDED
    }
}
