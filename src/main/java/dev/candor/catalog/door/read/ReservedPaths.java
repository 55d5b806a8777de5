package dev.candor.catalog.door.read;

import java.util.Set;

/** The first segments of all paths that are the product's own. A door under one of them would never be reached, or worse. */
public final class ReservedPaths {
    private static final Set<String> FIRST_SEGMENTS = Set.of(
            // Machine doors.
            "cli",
            "projects",
            "send",
            "superplate",
            "telemetry",
            "v1",
            // Pages.
            "p",
            "setup",
            "sign-in",
            "sign-out",
            "t",
            "theme",
            // What stands beside them.
            "assets",
            "openapi",
            "openapi.json",
            "openapi.yaml",
            "openapi.yml",
            "q",
            // Not there yet.
            "account",
            "admin",
            "manifest",
            "me",
            "numbers",
            "receipts");

    private ReservedPaths() {}

    /** Whether a path with this first segment is the product's. */
    public static boolean hold(String firstSegment) {
        return FIRST_SEGMENTS.contains(firstSegment);
    }
}
