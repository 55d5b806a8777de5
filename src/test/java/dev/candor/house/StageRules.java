package dev.candor.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.candor.house.Conditions.access;
import static dev.candor.house.Conditions.construct;
import static dev.candor.house.Conditions.know;
import static dev.candor.house.Floors.inRooms;
import static dev.candor.house.Floors.outsideRooms;

import com.tngtech.archunit.lang.ArchRule;
import dev.candor.event.Event;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedMention;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import java.util.Set;

/** The type tells the stage; these say who may make each stage, and who may read it. */
final class StageRules {
    private static final Set<String> PARTS_OF_AN_ORIGIN_THAT_IDENTIFY =
            Set.of("peer", "forwardedFor", "forwarded", "userAgent", "clientHintAgent", "clientHintPlatform", "page");

    static final ArchRule ORIGIN_IS_HANDED_ON = noClasses()
            .that(outsideRooms("event", "wire", "ingest", "privacy"))
            .should()
            .dependOnClassesThat(belongToAnyOf(Origin.class))
            .orShould()
            .accessTargetWhere(access(
                    "takes a submission's origin",
                    access -> access.getTargetOwner().isEquivalentTo(Submission.class)
                            && access.getName().equals("origin")))
            .because("an address exists between the door and the anonymiser, and nowhere else");

    static final ArchRule ORIGIN_IS_READ_BY_PRIVACY = noClasses()
            .that(outsideRooms("event", "privacy"))
            .should()
            .accessTargetWhere(access(
                    "reads an address, an agent or a page",
                    access -> access.getTargetOwner().isEquivalentTo(Origin.class)
                            && PARTS_OF_AN_ORIGIN_THAT_IDENTIFY.contains(access.getName())))
            .because("doors fill an origin and ingest carries it; only privacy looks inside");

    static final ArchRule STORE_SEES_NOTHING_RAW = noClasses()
            .that(inRooms("store"))
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    Origin.class,
                    Submission.class,
                    RawEvent.class,
                    RawValue.class,
                    AdmittedEvent.class,
                    AdmittedIdentity.class,
                    AdmittedMention.class,
                    AdmittedValue.class))
            .because("what the store has never seen, it cannot write");

    static final ArchRule ONLY_PRIVACY_MAKES_EVENTS = noClasses()
            .that(outsideRooms("event", "privacy"))
            .should()
            .accessTargetWhere(construct(Event.class))
            .because("an event that somebody else made has not been anonymised");

    static final ArchRule ONLY_CATALOG_ADMITS = noClasses()
            .that(outsideRooms("event", "catalog"))
            .should()
            .accessTargetWhere(construct(AdmittedEvent.class))
            .because("an admitted event that somebody else made has not passed the allow-list");

    static final ArchRule ROWS_STAY_HOME = classes()
            .should(know(
                    "no ...Row of another room",
                    (from, to) -> !to.getSimpleName().endsWith("Row")
                            || Floors.roomOf(to).equals(Floors.roomOf(from))))
            .because("a database entity in another room's hands is that room's schema");

    private StageRules() {}
}
