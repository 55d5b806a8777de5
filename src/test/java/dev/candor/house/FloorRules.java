package dev.candor.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.candor.house.Conditions.know;
import static dev.candor.house.Conditions.satisfy;
import static dev.candor.house.Floors.inRooms;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Who may know whom. */
final class FloorRules {
    static final ArchRule EVERY_ROOM_IS_ON_THE_PLAN = classes()
            .should(satisfy("lie in a room of the plan", type -> Floors.PLAN.containsKey(Floors.roomOf(type))))
            .because("a new room needs a floor, a purpose and an entry in docs/architecture.md before it needs code");

    static final ArchRule FLOORS = classes()
            .should(know(
                    "only floors below, never neighbours",
                    (from, to) ->
                            Floors.roomOf(from).equals(Floors.roomOf(to)) || Floors.floorOf(to) < Floors.floorOf(from)))
            .because("a change in one room must not ripple sideways or downwards");

    static final ArchRule NO_CYCLES = slices().assignedFrom(new PackageSlices())
            .should()
            .beFreeOfCycles()
            .because(
                    "two packages that know each other, sub-packages too, are one package with a wall in the wrong place");

    static final ArchRule DIALECTS_ARE_NEIGHBOURS = classes()
            .that(inRooms("wire"))
            .should(know("no dialect but their own", FloorRules::isNoForeignDialect))
            .allowEmptyShould(true)
            .because("a dialect must be removable by deleting its package");

    static final ArchRule EMBEDDED_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("dev.candor.ops.embedded..")
            .should(know(
                    "nothing of the house but their own package",
                    (from, to) -> to.getPackageName().startsWith("dev.candor.ops.embedded")))
            .allowEmptyShould(true)
            .because("it runs before the application does, and in tests without it");

    static final ArchRule ROOT_HOLDS_MAIN_ONLY = classes()
            .that()
            .resideInAPackage(Floors.HOUSE)
            .should()
            .haveSimpleName("Candor")
            .orShould()
            .haveSimpleName("package-info")
            .because("what has no room has no owner");

    static final ArchRule DOORS_DO_NOT_STORE = noClasses()
            .that(inRooms("wire"))
            .should()
            .dependOnClassesThat(inRooms("store"))
            .allowEmptyShould(true)
            .because("the one way from a door to disk leads through ingest, where opt-out and the books are");

    static final ArchRule CONTACTS_NEVER_MEET_EVENTS = noClasses()
            .that(inRooms("contacts"))
            .should()
            .dependOnClassesThat(inRooms("store"))
            .allowEmptyShould(true)
            .because("an e-mail address and an event row must never be in one hand");

    static final ArchRule REPORTS_NEVER_MEET_CONTACTS = noClasses()
            .that(inRooms("reports"))
            .should()
            .dependOnClassesThat(inRooms("contacts", "ingest"))
            .allowEmptyShould(true)
            .because("a report counts rows as they are stored; people and raw input are none of its business");

    private FloorRules() {}

    private static boolean isNoForeignDialect(JavaClass from, JavaClass to) {
        boolean toDialect = Floors.roomOf(to).equals("wire") && dialectOf(to).length() > 0;
        return !toDialect || dialectOf(to).equals(dialectOf(from));
    }

    /** {@code hasura} for a class in {@code wire.hasura} or below, empty for what the dialects share. */
    private static String dialectOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length < 4 || parts[3].equals("body") || parts[3].equals("arrival") ? "" : parts[3];
    }

    /** Every package is a slice of its own. */
    private static final class PackageSlices implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Floors.isOurs(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
