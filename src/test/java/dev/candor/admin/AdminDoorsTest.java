package dev.candor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.candor.web.OpenToStrangers;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which of the team's pages may be seen without signing in: these two, and no other by accident. */
class AdminDoorsTest {

    @Test
    void onlySetupAndSignInAreOpenToStrangers() {
        Set<String> open = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.candor.admin")
                        .stream()
                        .filter(page -> page.isAnnotatedWith(Path.class))
                        .filter(page -> page.isAnnotatedWith(OpenToStrangers.class)
                                || page.getPackage().isAnnotatedWith(OpenToStrangers.class))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(open).containsExactlyInAnyOrder("SetupPage", "SignInPage");
    }
}
