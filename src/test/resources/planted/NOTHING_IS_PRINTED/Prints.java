package dev.candor.store;

final class Prints {
    void print() {
        System.out.println();
    }
}
