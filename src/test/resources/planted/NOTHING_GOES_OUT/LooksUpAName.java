package dev.candor.privacy;

final class LooksUpAName {
    String lookUp(java.net.InetAddress address) {
        return address.getHostName();
    }
}
