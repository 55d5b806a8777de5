package dev.candor.web.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokenTest {

    @Test
    void belongsToItsCookie() {
        assertThat(FormToken.matches("cookie", FormToken.of("cookie"))).isTrue();
        assertThat(FormToken.matches("another", FormToken.of("cookie"))).isFalse();
    }

    @Test
    void doesNotShowItsCookie() {
        assertThat(FormToken.of("cookie")).hasSize(43).doesNotContain("cookie");
    }
}
