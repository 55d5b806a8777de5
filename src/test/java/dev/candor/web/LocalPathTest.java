package dev.candor.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @CsvSource({
        "/p, /p",
        "/p/hasura?range=7d&where=version:is:v2, /p/hasura?range=7d&where=version:is:v2",
        "/p/hasura#top, /p/hasura",
        "/p/../me, /me",
        "/a%20b?c=%2F%2Fevil.example, /a%20b?c=%2F%2Fevil.example",
    })
    void leadsToAPageHere(String wished, String path) {
        assertThat(LocalPath.of(wished)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/p",
                "https:evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/p\r\nSet-Cookie: a=b",
                " /p",
                "/p /x",
                "/..//evil.example",
                "/.//evil.example",
                "/p%zz",
                "@evil.example",
                "/é",
            })
    void leadsNowhereElse(String wished) {
        assertThat(LocalPath.of(wished))
                .satisfiesAnyOf(
                        path -> assertThat(path).isEmpty(),
                        path -> assertThat(path.orElseThrow())
                                .matches("/[^/\\\\].*")
                                .doesNotContain("//"));
    }
}
