package dev.candor.ops.definitions;

import dev.candor.catalog.DefinitionCheck;
import dev.candor.catalog.draft.PastedEvents;
import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code candor definitions check} and {@code candor definitions infer}. Neither starts anything. */
public final class DefinitionsCommand {
    private static final String USAGE = """
            Usage: candor definitions check FILE|FOLDER   read definitions as a server would, and print every problem
                   candor definitions infer [FILE]        draft a definition from events in JSON (from standard input without FILE)""";

    private final InputStream in;
    private final PrintStream out;

    public DefinitionsCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Does what the words ask for.
     *
     * @return the exit code: 1 if there is any problem
     * @throws StartRefused if it cannot be done at all
     */
    public int run(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "check" -> check(words);
            case "infer" -> infer(words);
            default -> throw new StartRefused(USAGE);
        };
    }

    private int check(List<String> words) {
        if (words.size() != 2) {
            throw new StartRefused(USAGE);
        }
        DefinitionCheck.Report report = report(words.get(1));
        report.problems().forEach(problem -> out.println("problem: " + problem));
        report.warnings().forEach(warning -> out.println("warning: " + warning));
        out.println(counted(report.types(), "event type") + ", " + counted(report.doors(), "door") + ": "
                + counted(report.problems().size(), "problem") + ", "
                + counted(report.warnings().size(), "warning") + ".");
        return report.problems().isEmpty() ? 0 : 1;
    }

    private static DefinitionCheck.Report report(String where) {
        try {
            return DefinitionCheck.of(Path.of(where));
        } catch (IOException | InvalidPathException unreadable) {
            throw new StartRefused("\"" + where + "\" cannot be read: is it there, and is it yours to read?");
        }
    }

    private int infer(List<String> words) {
        if (words.size() > 2) {
            throw new StartRefused(USAGE);
        }
        try {
            out.print(PastedEvents.draft(pasted(words.size() == 1 ? "-" : words.get(1))));
            return 0;
        } catch (IllegalArgumentException noEvents) {
            throw new StartRefused(String.valueOf(noEvents.getMessage()));
        }
    }

    private String pasted(String where) {
        try {
            return where.equals("-")
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(where));
        } catch (IOException | InvalidPathException unreadable) {
            throw new StartRefused("\"" + where + "\" cannot be read as text in UTF-8.");
        }
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
