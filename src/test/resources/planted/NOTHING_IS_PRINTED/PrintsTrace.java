package dev.candor.wire;

final class PrintsTrace {
    void print(Exception trouble) {
        trouble.printStackTrace();
    }
}
