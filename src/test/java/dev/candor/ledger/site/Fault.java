package dev.candor.ledger.site;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/** What happens to an installation, without a warning. Each returns once what was killed runs again. */
public enum Fault {
    APPLICATION_KILLED {
        @Override
        void strike(Site site, Random chance) {
            site.kill(true, false);
            site.heal(true);
        }
    },
    DATABASE_KILLED {
        @Override
        void strike(Site site, Random chance) {
            site.kill(false, true);
            site.heal(false);
        }
    },
    /** Its children are left behind for a moment, and may even commit. */
    POSTMASTER_KILLED {
        @Override
        void strike(Site site, Random chance) {
            site.database().killPostmaster();
            site.heal(false);
        }
    },
    BOTH_KILLED {
        @Override
        void strike(Site site, Random chance) {
            site.kill(true, true);
            site.heal(true);
        }
    },
    WRITER_KILLED {
        @Override
        void strike(Site site, Random chance) throws SQLException {
            site.database().killOneWriter();
            site.heal(false);
        }
    },
    DATABASE_HANGS {
        @Override
        void strike(Site site, Random chance) {
            site.database().hang(Duration.ofMillis(chance.nextInt(500, 6_000)));
        }
    };

    /** Whether processes die of it. */
    public boolean isKill() {
        return this != DATABASE_HANGS;
    }

    abstract void strike(Site site, Random chance) throws SQLException;
}
