package dev.candor.web;

final class AsksDate {
    Object call() {
        return new java.util.Date();
    }
}
