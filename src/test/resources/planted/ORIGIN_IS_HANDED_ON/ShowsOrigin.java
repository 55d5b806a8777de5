package dev.candor.admin;

final class ShowsOrigin {
    Object show(dev.candor.event.raw.Submission submission) {
        return submission.origin();
    }
}
