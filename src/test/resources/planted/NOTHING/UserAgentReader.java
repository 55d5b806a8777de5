package dev.candor.privacy.enrich;

final class UserAgentReader {
    String agent(dev.candor.event.Origin origin) {
        return origin.userAgent();
    }
}
