package dev.candor.privacy.address;

import dev.candor.privacy.address.AddressConfig.ProxyHeader;
import java.util.List;

/** Addresses without any proxy, for the tests of other packages. */
public final class Direct {
    private Direct() {}

    public static Addresses addresses() {
        return new Addresses(List.of(), ProxyHeader.X_FORWARDED_FOR);
    }

    /** Behind proxies of these networks, which write X-Forwarded-For. */
    public static Addresses behind(String... proxies) {
        return new Addresses(List.of(proxies), ProxyHeader.X_FORWARDED_FOR);
    }
}
