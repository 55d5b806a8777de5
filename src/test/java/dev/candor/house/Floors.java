package dev.candor.house;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;

/** The floor plan as a table, and the words in which the rules speak of it. */
public final class Floors {
    /** Everything of ours lies below this package. */
    public static final String HOUSE = "dev.candor";

    /** The room of the root package, which holds {@code Candor} and nothing else. */
    static final String ROOF = "";

    /** Rooms and their floors. A room may know any floor below its own, never its neighbours, never above. */
    static final Map<String, Integer> PLAN = Map.ofEntries(
            entry("event", 0),
            entry("audit", 1),
            entry("jobs", 1),
            entry("notify", 1),
            entry("access", 2),
            entry("catalog", 2),
            entry("privacy", 2),
            entry("contacts", 3),
            entry("store", 3),
            entry("ingest", 4),
            entry("reports", 4),
            entry("erasure", 5),
            entry("retention", 5),
            entry("rules", 5),
            entry("web", 6),
            entry("admin", 7),
            entry("ops", 7),
            entry("portal", 7),
            entry("wire", 7),
            entry(ROOF, 8));

    /** The floors on which HTTP, HTML and WebSocket exist. */
    static final int LOWEST_FLOOR_WITH_DOORS = 6;

    /** All classes of the product. */
    public static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages(HOUSE);

    private Floors() {}

    static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(HOUSE + ".");
    }

    /** The room of one of our classes: {@code privacy} for {@code dev.candor.privacy.enrich.Enricher}. */
    static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length < 3 ? ROOF : parts[2];
    }

    /** The floor of one of our classes; one that is not on the plan stands on the roof. */
    static int floorOf(JavaClass type) {
        return PLAN.getOrDefault(roomOf(type), Integer.MAX_VALUE);
    }

    static DescribedPredicate<JavaClass> inRooms(String... rooms) {
        Set<String> names = Set.of(rooms);
        return DescribedPredicate.describe(
                "in rooms " + String.join(", ", rooms), type -> isOurs(type) && names.contains(roomOf(type)));
    }

    static DescribedPredicate<JavaClass> outsideRooms(String... rooms) {
        Set<String> names = Set.of(rooms);
        return DescribedPredicate.describe(
                "outside rooms " + String.join(", ", rooms), type -> isOurs(type) && !names.contains(roomOf(type)));
    }

    static DescribedPredicate<JavaClass> belowTheDoors() {
        return DescribedPredicate.describe(
                "below floor " + LOWEST_FLOOR_WITH_DOORS,
                type -> isOurs(type) && floorOf(type) < LOWEST_FLOOR_WITH_DOORS);
    }
}
