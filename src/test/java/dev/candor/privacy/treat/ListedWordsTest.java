package dev.candor.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Hostile;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is stored of a listed word is on its list, whatever was sent. */
class ListedWordsTest {
    private final Treatments treatments = new Treatments();
    private final List<Treatment> listed = listsOf();

    @Example
    void storeNothingOfHostileTexts() {
        assertThat(listed).hasSizeGreaterThan(20);
        for (Treatment list : listed) {
            Set<String> stored = new HashSet<>();
            for (String word : wordsOf(list)) {
                Hostile.TEXTS.stream()
                        .flatMap(text -> around(word, text))
                        .forEach(sent -> stored.add(word(list, sent)));
            }
            assertThat(wordsOf(list)).containsAll(minusOther(stored));
        }
    }

    @Property(tries = 2_000)
    void storeNothingOfAnyText(@ForAll("lists") Treatment list, @ForAll String text) {
        assertThat(word(list, text)).isIn(withOther(list));
    }

    @Property(tries = 500)
    void knowAWordInItsOwnSpellingOnly(@ForAll("lists") Treatment list) {
        for (String word : wordsOf(list)) {
            assertThat(word(list, word)).isEqualTo(word);
            for (String other :
                    List.of(word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT), " " + word, word + "\0")) {
                assertThat(word(list, other)).isIn(withOther(list));
            }
        }
    }

    @Provide
    Arbitrary<Treatment> lists() {
        return Arbitraries.of(listed);
    }

    private String word(Treatment list, String text) {
        return String.valueOf(treatments.word(list, new RawValue.Text(text)));
    }

    private static Stream<String> around(String word, String text) {
        return Stream.of(text, word + text, text + word, word + " " + text, word.replace(word.substring(1), text));
    }

    private static Set<String> minusOther(Set<String> stored) {
        Set<String> words = new HashSet<>(stored);
        words.remove(Treatment.OTHER);
        return words;
    }

    private static Set<String> withOther(Treatment list) {
        Set<String> words = new HashSet<>(wordsOf(list));
        words.add(Treatment.OTHER);
        return words;
    }

    private static Set<String> wordsOf(Treatment list) {
        return switch (list) {
            case Treatment.OneOf words -> words.values();
            case Treatment.ErrorClass words -> words.classes();
            default -> Set.of();
        };
    }

    /** Of every property of every built-in type. */
    private static List<Treatment> listsOf() {
        Catalog catalog = TestCatalog.builtIn();
        return catalog.projects().stream()
                .flatMap(project -> catalog.types(project.id()).stream())
                .flatMap(type -> type.properties().stream())
                .map(property -> property.treatment())
                .filter(treatment -> !wordsOf(treatment).isEmpty())
                .distinct()
                .toList();
    }
}
