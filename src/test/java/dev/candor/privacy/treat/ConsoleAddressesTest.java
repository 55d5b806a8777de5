package dev.candor.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Hostile;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.event.rule.RouteTemplates;
import dev.candor.event.rule.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever stands in the place of a name, in every route of every definition, sent by a console of any generation: stored is the
 * template or {@code /OTHER}, and nothing of the name.
 */
class ConsoleAddressesTest {
    private static final int LONGEST = 2048;

    private final Routes routes = new Routes();
    private final List<RouteTemplates> trees = trees();
    private final List<String> table = ConsoleTable.routes();
    private final List<String> registered = Stream.concat(
                    table.stream(), trees.stream().flatMap(tree -> tree.templates().stream()))
            .distinct()
            .toList();

    @Example
    void everyRouteOfTheConsoleIsRegistered() {
        assertThat(trees)
                .isNotEmpty()
                .allSatisfy(tree -> assertThat(tree.templates()).containsAll(table));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void givesTheTemplateBackWhateverTheNames(@ForAll("visits") Visit visit) {
        for (RouteTemplates tree : trees) {
            String stored = routes.walk(tree, visit.sent());

            assertThat(stored).isEqualTo(pathOf(visit.sent()).length() > LONGEST ? Routes.OTHER : visit.expected());
            assertThat(leaks(stored, visit.names())).isEmpty();
            assertThat(routes.walk(tree, stored)).isEqualTo(stored);
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void storesNothingElseForWhatIsNearlyARoute(@ForAll("bent") Visit visit) {
        for (RouteTemplates tree : trees) {
            String stored = routes.walk(tree, visit.sent());

            assertThat(stored).isIn(storable(tree));
            assertThat(leaks(stored, visit.names())).isEmpty();
            assertThat(routes.walk(tree, stored)).isEqualTo(stored);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void knowsNothingBehindAProxy(@ForAll("visits") Visit visit, @ForAll("names") String prefix) {
        for (RouteTemplates tree : trees) {
            assertThat(routes.walk(tree, "/" + prefix + visit.sent())).isEqualTo(Routes.OTHER);
        }
    }

    @Property(tries = 500)
    void aLiteralWinsOverANameThatIsSpelledLikeIt(
            @ForAll("templates") String template, @ForAll("literals") String literal) {
        for (RouteTemplates tree : trees) {
            assertThat(routes.walk(tree, template.replaceAll(":[A-Z_]+", literal)))
                    .isIn(storable(tree));
        }
    }

    @Example
    void everyTemplateIsItsOwn() {
        for (RouteTemplates tree : trees) {
            assertThat(storable(tree))
                    .allSatisfy(stored -> assertThat(routes.walk(tree, stored)).isEqualTo(stored));
        }
    }

    /** An address, the names in it as they were chosen, and the template that it must be stored as. */
    record Visit(String sent, List<String> names, String expected) {}

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(registered);
    }

    @Provide
    Arbitrary<String> names() {
        return Combinators.combine(Hostile.names(), Arbitraries.of(Hostile.Escape.values()))
                .as((name, escape) -> escape.of(name));
    }

    @Provide
    Arbitrary<String> literals() {
        return Arbitraries.of(table.stream()
                .flatMap(template -> Stream.of(template.split("/")))
                .filter(word -> !word.isEmpty() && !word.startsWith(":"))
                .distinct()
                .toList());
    }

    /** A route with names in it, as some console sends it, with what may stand around an address. */
    @Provide
    Arbitrary<Visit> visits() {
        Arbitrary<Visit> sent = Combinators.combine(filled(), Arbitraries.of(ConsoleTable.Generation.values()))
                .as((visit, console) -> new Visit(console.sent(visit.sent()), visit.names(), visit.expected()));
        return Combinators.combine(sent, Arbitraries.of("", "/", "//", "%", "?q=", "#", "/?", "/#"), names())
                .as((visit, end, name) -> with(visit, around(end, visit.sent(), name), name))
                // Where exactly it becomes too long is another test's.
                .filter(visit -> Math.abs(pathOf(visit.sent()).length() - LONGEST) > 20);
    }

    /** The same, but something is wrong with it: its case, its length, a segment too many or too few. */
    @Provide
    Arbitrary<Visit> bent() {
        Arbitrary<Visit> louder = visits().map(visit -> with(visit, visit.sent().toUpperCase(Locale.ROOT), ""));
        Arbitrary<Visit> deeper =
                visits().flatMap(visit -> names().map(name -> with(visit, visit.sent() + "/" + name, name)));
        Arbitrary<Visit> shorter = visits().map(visit -> with(visit, cut(visit.sent()), ""));
        Arbitrary<Visit> longer = visits().map(visit -> with(visit, visit.sent() + "/" + "a".repeat(LONGEST), ""));
        Arbitrary<Visit> torn = visits().map(visit -> with(visit, visit.sent().replace("%", "%%"), ""));
        return Arbitraries.oneOf(List.of(louder, deeper, shorter, longer, torn));
    }

    private Arbitrary<Visit> filled() {
        return Combinators.combine(
                        templates(), Hostile.names().list().ofSize(3), Arbitraries.of(Hostile.Escape.values()))
                .as((template, names, escape) ->
                        new Visit(fill(template, names, escape), names, template.replace(":", "")));
    }

    private static String fill(String template, List<String> names, Hostile.Escape escape) {
        String filled = template;
        for (String name : names) {
            filled = filled.replaceFirst(":[A-Z_]+", Matcher.quoteReplacement(escape.of(name)));
        }
        return filled;
    }

    private static Visit with(Visit visit, String sent, String name) {
        return new Visit(
                sent, Stream.concat(visit.names().stream(), Stream.of(name)).toList(), visit.expected());
    }

    /** Something behind the address that is no part of it, or slashes that mean nothing. */
    private static String around(String end, String sent, String name) {
        return switch (end) {
            case "//" -> "/" + sent.substring(1).replace("/", "//");
            case "%" -> firstEscaped(sent);
            case "", "/" -> sent + end;
            default -> sent + end + name;
        };
    }

    /** A letter of a literal, written as an escape that nobody needs. */
    private static String firstEscaped(String sent) {
        return sent.length() == 1 || sent.startsWith("/actions$")
                ? sent
                : String.format("/%%%02x%s", (int) sent.charAt(1), sent.substring(2));
    }

    private static String pathOf(String address) {
        return address.split("[?#]", 2)[0];
    }

    private static String cut(String sent) {
        int slash = sent.lastIndexOf('/');
        return slash <= 0 ? sent : sent.substring(0, slash);
    }

    /** Four characters of a name in a row that are in no template. */
    private List<String> leaks(String stored, List<String> names) {
        String known = String.join(" ", registered) + Routes.OTHER;
        return names.stream()
                .flatMap(name -> Stream.iterate(0, at -> at + 4 <= name.length(), at -> at + 1)
                        .map(at -> name.substring(at, at + 4)))
                .filter(piece -> stored.contains(piece) && !known.contains(piece))
                .toList();
    }

    private static Set<String> storable(RouteTemplates tree) {
        return Stream.concat(
                        tree.templates().stream().map(template -> template.replace(":", "")), Stream.of(Routes.OTHER))
                .collect(Collectors.toSet());
    }

    /** Every tree of every definition. */
    private static List<RouteTemplates> trees() {
        Catalog catalog = TestCatalog.builtIn();
        return catalog.projects().stream()
                .flatMap(project -> catalog.types(project.id()).stream())
                .flatMap(type -> type.properties().stream())
                .map(property -> property.treatment())
                .filter(treatment -> treatment instanceof Treatment.Route)
                .map(treatment -> ((Treatment.Route) treatment).templates())
                .distinct()
                .toList();
    }
}
