package dev.candor.ledger.site;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** What happens to an installation, without a warning. Each returns once what was killed runs again. */
public enum Fault {
    /** One of the replicas: the other one goes on. */
    REPLICA_KILLED {
        @Override
        void strike(Site site, Random chance) {
            Set<Integer> doomed = Site.any(chance);
            site.kill(doomed, false);
            site.heal(doomed);
        }
    },
    DATABASE_KILLED {
        @Override
        void strike(Site site, Random chance) {
            site.kill(Set.of(), true);
            site.heal(Set.of());
        }
    },
    /** Its children are left behind for a moment, and may even commit. */
    POSTMASTER_KILLED {
        @Override
        void strike(Site site, Random chance) {
            site.database().killPostmaster();
            site.heal(Set.of());
        }
    },
    ALL_KILLED {
        @Override
        void strike(Site site, Random chance) {
            site.kill(Site.all(), true);
            site.heal(Site.all());
        }
    },
    WRITER_KILLED {
        @Override
        void strike(Site site, Random chance) throws SQLException {
            site.database().killOneWriter();
            site.heal(Set.of());
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
