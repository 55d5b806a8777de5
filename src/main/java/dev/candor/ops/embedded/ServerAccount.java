package dev.candor.ops.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The account under which PostgreSQL's programs run. PostgreSQL refuses root, so root needs a way round it.
 *
 * <p>An ordinary account runs them as itself. Root takes the first way that is open: the account that owns the folder
 * already, a user namespace in which root is nobody, an account that can do nothing else.
 */
final class ServerAccount {
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "LANG", "TZ");

    private final List<String> prefix;
    private final int owner;
    private final int group;

    private ServerAccount(List<String> prefix, int owner, int group) {
        this.prefix = prefix;
        this.owner = owner;
        this.group = group;
    }

    static ServerAccount choose(ServerFolder folder) throws IOException {
        Path owned = Files.exists(folder.data()) ? folder.data() : folder.root();
        int owner = (Integer) Files.getAttribute(owned, "unix:uid");
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerAccount(List.of(), -1, -1);
        }
        if (owner != 0) {
            return usable(switchedTo(owner, (Integer) Files.getAttribute(owned, "unix:gid")), folder);
        }
        ServerAccount nobodyInANamespace = new ServerAccount(List.of("unshare", "-U"), -1, -1);
        return nobodyInANamespace.canRun("true") ? nobodyInANamespace : unprivileged(folder);
    }

    private static ServerAccount unprivileged(ServerFolder folder) throws IOException {
        ServerAccount root = new ServerAccount(List.of(), -1, -1);
        for (String name : List.of("postgres", "nobody")) {
            Result id = root.run(MOMENT, "id", "-u", name);
            if (id.isGood()) {
                Path home = folder.root().getParent();
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
                int number = Integer.parseInt(id.output().strip());
                return usable(switchedTo(number, number), folder);
            }
        }
        throw refused();
    }

    private static ServerAccount switchedTo(int owner, int group) {
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + owner, "--regid=" + group, "--clear-groups"), owner, group);
    }

    private static ServerAccount usable(ServerAccount account, ServerFolder folder) throws IOException {
        account.own(folder.root());
        if (!account.canRun("test", "-w", folder.root().toString())) {
            throw refused();
        }
        return account;
    }

    private static CannotStart refused() {
        return new CannotStart(
                "PostgreSQL refuses to run as root, and this machine allows root neither a user namespace"
                        + " (unshare -U) nor another account for it (setpriv): run Candor as an ordinary account.");
    }

    /** Hands a file or a folder with all that is in it to the account, where it is not root's to keep. */
    void own(Path path) throws IOException {
        if (owner < 0 || Files.notExists(path)) {
            return;
        }
        try (var paths = Files.walk(path)) {
            for (Path each : paths.toList()) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean canRun(String... command) {
        try {
            return run(MOMENT, command).isGood();
        } catch (IOException | CannotStart notThere) {
            return false;
        }
    }

    /**
     * Runs a program to its end. Its words are in English. Of the environment it gets what a program needs and no more: the
     * caller's holds passwords, and settings that PostgreSQL would follow.
     */
    Result run(Duration limit, String... command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.environment().put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new CannotStart(command[0] + " took longer than " + limit.toSeconds() + " s.");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while " + command[0] + " was running.", stopped);
        }
        return new Result(
                process.exitValue(), new String(process.getInputStream().readAllBytes(), UTF_8));
    }

    /** How a program ended, and what it said. */
    record Result(int code, String output) {
        boolean isGood() {
            return code == 0;
        }

        /** The last line that says something. */
        String lastWords() {
            return output.lines().filter(line -> !line.isBlank()).reduce("", (before, last) -> last);
        }
    }
}
