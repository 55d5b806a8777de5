package dev.candor.store;

final class TakesThreadsDice {
    int call() {
        return java.util.concurrent.ThreadLocalRandom.current().nextInt();
    }
}
