package dev.candor.admin;

final class ShowsOrigin {
    Object show(dev.candor.event.Submission submission) {
        return submission.origin();
    }
}
