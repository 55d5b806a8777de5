package dev.candor.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.candor.house.Conditions.construct;
import static dev.candor.house.Floors.belowTheDoors;
import static dev.candor.house.Floors.inRooms;
import static dev.candor.house.Floors.outsideRooms;

import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.qute.RawString;

/** Which technology is spoken where. */
final class DoorRules {
    static final ArchRule HTTP_IS_AT_THE_DOORS = noClasses()
            .that(belowTheDoors())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "jakarta.websocket..",
                    "org.jboss.resteasy..",
                    "org.eclipse.microprofile.openapi..",
                    "io.vertx..",
                    "io.netty..",
                    "io.quarkus.vertx..",
                    "io.quarkus.websockets..",
                    "io.quarkus.qute..",
                    "java.net.http..",
                    "com.sun.net.httpserver..")
            .because("what a room does must not depend on how it was asked; a job, a test and a door ask the same way");

    static final ArchRule NO_REACTIVE_CHAINS = noClasses()
            .that(belowTheDoors())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "io.reactivex..", "org.reactivestreams..")
            .because("only the way of an event is asynchronous, and a CompletionStage says that");

    static final ArchRule SQL_IS_WHERE_TABLES_ARE = noClasses()
            .that(inRooms("event", "ingest", "web", "wire", "admin", "portal"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.postgresql..",
                    "io.agroal..",
                    "jakarta.persistence..",
                    "io.quarkus.hibernate.orm..",
                    "org.hibernate",
                    "org.hibernate.query..",
                    "org.flywaydb..")
            .because("these rooms own no table, and each table is spoken to by its owner only");

    static final ArchRule MARKUP_IS_MADE_BY_WEB = noClasses()
            .that(outsideRooms("web"))
            .should()
            .accessTargetWhere(construct(RawString.class))
            .because("text that skips escaping is made in one room, or a stored value becomes a script");

    private DoorRules() {}
}
