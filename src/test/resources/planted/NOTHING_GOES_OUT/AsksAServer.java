package dev.candor.ops;

final class AsksAServer {
    java.net.http.HttpClient held;
}
