package dev.candor.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigurationChecksTest {
    @Test
    void isContentWithADurableDatabase() {
        assertThat(ConfigurationChecks.durability("on", "on", "on")).isEmpty();
        assertThat(ConfigurationChecks.durability("on", "on", "remote_apply")).isEmpty();
        assertThat(ConfigurationChecks.version(15)).isEmpty();
    }

    @Test
    void namesEverySettingThatWouldLoseAcknowledgedEvents() {
        assertThat(ConfigurationChecks.durability("off", "off", "off"))
                .extracting(ConfigurationChecks.Finding::setting)
                .containsExactly("fsync = off", "full_page_writes = off", "synchronous_commit = off");
    }

    @Test
    void saysSettingConsequenceAndAction() {
        assertThat(ConfigurationChecks.version(14))
                .singleElement()
                .hasToString("PostgreSQL 14: Candor is not tested with it; use PostgreSQL 15 or newer.");
    }

    @Test
    void isContentWithADatabaseThatTakesChangesInEveryScript() {
        assertThat(ConfigurationChecks.writing("off", "off", "UTF8")).isEmpty();
    }

    @Test
    void namesWhyNothingCouldBeStored() {
        assertThat(ConfigurationChecks.writing("on", "on", "UTF8"))
                .singleElement()
                .hasToString("in_hot_standby = on: this server follows another one and takes no changes; "
                        + "point Candor at the one that it follows.");
        assertThat(ConfigurationChecks.writing("off", "on", "SQL_ASCII"))
                .extracting(ConfigurationChecks.Finding::setting)
                .containsExactly("default_transaction_read_only = on", "server_encoding = SQL_ASCII");
    }
}
