package dev.candor.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.candor.house.Conditions.access;
import static dev.candor.house.Floors.outsideRooms;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Time and chance are injected: {@code ops.Clocks} makes both. {@code System.nanoTime} is free, it tells no time of day. */
final class ChanceRules {
    private static final Set<String> CLOCKS_OF_THE_SYSTEM =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

    private static final Set<Class<?>> SOURCES_OF_CHANCE = Set.of(SecureRandom.class, Random.class);

    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that(outsideRooms("ops"))
            .should()
            .accessTargetWhere(access("asks the system what time it is", ChanceRules::asksTheSystemForTheTime))
            .because("retention, salts and expiry are tested by moving the clock");

    static final ArchRule CHANCE_IS_INJECTED = noClasses()
            .that(outsideRooms("ops"))
            .should()
            .accessTargetWhere(access("makes chance of its own", ChanceRules::makesChance))
            .because("keys, salts and tokens come from one source, which a test can replace and a reviewer can find");

    private ChanceRules() {}

    private static boolean asksTheSystemForTheTime(JavaAccess<?> access) {
        return switch (access.getTargetOwner().getName()) {
            case "java.lang.System" -> access.getName().equals("currentTimeMillis");
            case "java.time.Clock" -> CLOCKS_OF_THE_SYSTEM.contains(access.getName());
            case "java.util.Date" -> isConstruction(access) && takesNothing(access);
            case "java.util.Calendar" -> access.getName().equals("getInstance");
            default -> isNowWithoutClock(access);
        };
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesChance(JavaAccess<?> access) {
        if (access.getTargetOwner().isEquivalentTo(ThreadLocalRandom.class)) {
            return true;
        }
        return switch (access.getTargetOwner().getName()) {
            case "java.lang.Math", "java.lang.StrictMath" -> access.getName().equals("random");
            case "java.util.UUID" -> access.getName().equals("randomUUID");
            default ->
                SOURCES_OF_CHANCE.stream().anyMatch(access.getTargetOwner()::isEquivalentTo)
                        && (isConstruction(access) || access.getName().startsWith("getInstance"));
        };
    }

    private static boolean isConstruction(JavaAccess<?> access) {
        return access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }
}
