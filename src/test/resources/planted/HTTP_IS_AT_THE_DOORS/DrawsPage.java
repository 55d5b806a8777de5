package dev.candor.reports;

final class DrawsPage {
    io.quarkus.qute.Template held;
}
