package dev.candor.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RouteExpansionTest {
    @Test
    void expandsAlternativesAndWhatMayBeMissing() {
        assertThat(RouteExpansion.expand("/events/{data,cron}[/add]"))
                .containsExactly("/events/data", "/events/data/add", "/events/cron", "/events/cron/add");
    }

    @Test
    void expandsWhatStandsInsideEachOther() {
        assertThat(RouteExpansion.expand("/a[/{b,c[/d]}]")).containsExactly("/a", "/a/b", "/a/c", "/a/c/d");
    }

    @Test
    void refusesBracketsThatAreNotInPairs() {
        assertThatThrownBy(() -> RouteExpansion.expand("/a[/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RouteExpansion.expand("/a}")).isInstanceOf(IllegalArgumentException.class);
    }
}
