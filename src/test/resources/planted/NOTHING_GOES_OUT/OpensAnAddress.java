package dev.candor.catalog;

final class OpensAnAddress {
    java.io.InputStream open(java.net.URL address) throws java.io.IOException {
        return address.openStream();
    }
}
