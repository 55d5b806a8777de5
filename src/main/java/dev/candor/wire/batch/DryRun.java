package dev.candor.wire.batch;

/** Whether a request only wants to know what would happen. */
enum DryRun {
    YES,
    NO,
    /** Asked for in words that we do not know: better told than stored. */
    UNCLEAR;

    private static final String PARAMETER = "dry_run";

    static DryRun of(String query) {
        DryRun found = NO;
        for (String parameter : query.split("&", -1)) {
            if (parameter.equals(PARAMETER) || parameter.startsWith(PARAMETER + "=")) {
                found = switch (parameter) {
                    case PARAMETER + "=true" -> YES;
                    case PARAMETER + "=false" -> NO;
                    default -> UNCLEAR;
                };
            }
        }
        return found;
    }
}
