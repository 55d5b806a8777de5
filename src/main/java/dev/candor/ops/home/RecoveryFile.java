package dev.candor.ops.home;

import dev.candor.jobs.Probe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Nags until the recovery file is out of the home folder: there it is no copy, and a second place to steal the key from. */
@Singleton
public class RecoveryFile implements Probe {
    private final Optional<Path> home;

    @Inject
    public RecoveryFile(@ConfigProperty(name = "candor.home") Optional<Path> home) {
        this.home = home;
    }

    /** Where it lies, as long as it does. */
    Optional<Path> find() {
        return home.map(HomeSecrets::recoveryFile).filter(Files::exists);
    }

    @Override
    public String about() {
        return "recovery file";
    }

    @Override
    public Finding look() {
        return find().isEmpty()
                ? Finding.good("No recovery file lies in the home folder.")
                : Finding.warning("The recovery file (recovery.txt) still lies in the home folder:"
                        + " put it away where secrets are kept, then delete it there.");
    }
}
