package dev.candor.privacy.enrich;

final class UserAgentReader {
    String agent(dev.candor.event.raw.Origin origin) {
        return origin.userAgent();
    }
}
