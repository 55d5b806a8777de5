package dev.candor.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What rules are made of, where ArchUnit has no word for it. */
final class Conditions {
    private Conditions() {}

    /** The class itself must pass. */
    static ArchCondition<JavaClass> satisfy(String what, Predicate<JavaClass> test) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, test.test(type), type.getName() + " does not " + what));
            }
        };
    }

    /** Every class of ours that a class depends on must pass, given both. */
    static ArchCondition<JavaClass> know(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("know " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = dependency.getTargetClass().getBaseComponentType();
                    if (Floors.isOurs(to) && !allowed.test(from, to)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** A call, a field access or a reference such as {@code Event::new}. */
    static DescribedPredicate<JavaAccess<?>> access(String what, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(what, test);
    }

    static DescribedPredicate<JavaAccess<?>> construct(Class<?> type) {
        return access(
                "makes " + type.getSimpleName(),
                access -> access.getTargetOwner().isEquivalentTo(type)
                        && access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME));
    }
}
