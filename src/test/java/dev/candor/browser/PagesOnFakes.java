package dev.candor.browser;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** The application with made-up rows and books behind its pages, so that a test can show what no client could send. */
public final class PagesOnFakes implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeCatalog.class, FakeKeys.class, FakeRows.class, FakeIntake.class, FakeDeadLetters.class);
    }
}
