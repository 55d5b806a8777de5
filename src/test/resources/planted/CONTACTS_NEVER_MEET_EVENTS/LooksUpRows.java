package dev.candor.contacts;

final class LooksUpRows {
    dev.candor.store.EventRows held;
}
