package dev.candor.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.candor.house.Conditions.access;
import static dev.candor.house.Conditions.satisfy;
import static dev.candor.house.Floors.outsideRooms;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.config.ConfigMapping;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What things are called, and what the house says aloud. */
final class SpeechRules {
    private static final Pattern HOLLOW =
            Pattern.compile("^Base[A-Z].*|.*(Manager|Helper|Utils?|Impl|DTO|Dto)([A-Z0-9].*)?$");

    private static final Pattern WRONG_WORD = Pattern.compile(".*(User(?!Agent)|Anonymous).*");

    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should(satisfy(
                    "have a name that says what it is",
                    type -> !HOLLOW.matcher(type.getSimpleName()).matches()))
            .because("Manager, Helper, Utils, Impl, DTO and Base say that nobody knew what the class is for");

    static final ArchRule ONE_WORD_FOR_ONE_THING = classes()
            .should(satisfy(
                    "speak of clients and accounts",
                    type -> !WRONG_WORD.matcher(type.getSimpleName()).matches()))
            .because(
                    "who is measured is a client, who signs in has an account, and nobody with a client key is anonymous");

    static final ArchRule NULL_IS_MARKED = classes()
            .that()
            .doNotHaveSimpleName("package-info")
            .should(satisfy("lie in a package marked @NullMarked", SpeechRules::isNullMarked))
            .because("the compiler checks nullness only where it is told to");

    static final ArchRule ENTITIES_ARE_ROWS = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveSimpleNameEndingWith("Row")
            .allowEmptyShould(true)
            .because("the rule that rows stay in their package finds them by name");

    static final ArchRule DOORS_ARE_NAMED = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Page")
            .orShould()
            .haveSimpleNameEndingWith("Resource")
            .allowEmptyShould(true)
            .because("a page answers people, a resource answers machines, and each has its own duties");

    static final ArchRule CONFIGURATION_IS_NAMED = classes()
            .that()
            .areAnnotatedWith(ConfigMapping.class)
            .should()
            .haveSimpleNameEndingWith("Config")
            .andShould(satisfy("have a prefix that names its room", SpeechRules::namesItsRoom))
            .allowEmptyShould(true)
            .because("an operator who reads a setting must know which room obeys it");

    static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .that(outsideRooms("ops", Floors.ROOF))
            .should()
            .accessTargetWhere(access(
                    "prints",
                    access -> access.getName().equals("printStackTrace")
                            || (access.getTargetOwner().isEquivalentTo(System.class)
                                    && (access.getName().equals("out")
                                            || access.getName().equals("err")))))
            .because("only the launcher talks to a terminal; the rest logs");

    static final ArchRule ONE_LOGGER = noClasses()
            .that(outsideRooms("ops"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.logging..",
                    "io.quarkus.logging..",
                    "org.slf4j..",
                    "org.apache.logging..",
                    "org.apache.commons.logging..")
            .because("one way to log (org.jboss.logging) means one place to look when proving what is not logged");

    static final ArchRule NO_REFLECTION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..")
            .because("what the compiler cannot see, these rules cannot see either");

    private SpeechRules() {}

    private static boolean isNullMarked(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class);
    }

    private static boolean namesItsRoom(JavaClass type) {
        String prefix = type.getAnnotationOfType(ConfigMapping.class).prefix();
        String room = "candor." + Floors.roomOf(type);
        return prefix.equals(room) || prefix.startsWith(room + ".");
    }
}
