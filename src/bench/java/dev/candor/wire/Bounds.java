package dev.candor.wire;

import dev.candor.wire.body.Decoded;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What hostile bodies cost, each in a process of its own under the options of the product: the processor's time for the first one,
 * which nothing has warmed up for, and for one of many; and by how much the process grew at most. Ends with an error if a row is over
 * what is promised.
 */
public final class Bounds {
    private static final int MANY = 15;
    private static final int OVER_ITS_BAR = 3;
    /** For what is compressed (S18), for the first one as well. */
    private static final double ZIPPED_MILLIS = 1_000;

    private static final double ZIPPED_MIB = 64;
    /** For JSON that a door takes in, once warmed up (S19). */
    private static final double JSON_MILLIS = 50;

    private static final int DOOR_TAKES = 1024 * 1024;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path MARKS = Path.of("/proc/self/clear_refs");
    private static final String RESET_HIGHEST = "5";

    private Bounds() {}

    /** Measures all; or, in a process of its own, the one that is named and lies in a file: making it must not have used memory. */
    public static void main(String... names) throws IOException, InterruptedException {
        if (names.length == 2) {
            byte[] body = Files.readAllBytes(Path.of(names[1]));
            if (!measure(HostileBody.valueOf(names[0]), body, System.out)) {
                System.exit(OVER_ITS_BAR);
            }
            return;
        }
        System.out.printf(
                "%-26s %12s %12s %12s %10s  %s%n", "body", "bytes", "first ms", "later ms", "grew MiB", "answer");
        int over = 0;
        for (HostileBody body : HostileBody.values()) {
            over += run(body) ? 0 : 1;
        }
        if (over > 0) {
            System.out.printf("%d of %d are over what is promised%n", over, HostileBody.values().length);
            System.exit(1);
        }
    }

    /** Whether it kept what is promised. */
    private static boolean run(HostileBody body) throws IOException, InterruptedException {
        Path file = Files.createTempFile("body", "");
        Files.write(file, body.bytes());
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms32m",
                        "-Xmx320m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bounds.class.getName(),
                        body.name(),
                        file.toString())
                .toList();
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        Files.delete(file);
        if (code != 0 && code != OVER_ITS_BAR) {
            throw new IllegalStateException(body + " could not be measured");
        }
        return code == 0;
    }

    /** Prints a row, and another for each promise that is broken; whether there is none. */
    private static boolean measure(HostileBody hostile, byte[] body, PrintStream out) throws IOException {
        // Small talk first: that classes must be loaded is no client's doing.
        HostileBody.HUGE_EXPONENT.read(HostileBody.HUGE_EXPONENT.bytes());
        HostileBody.EMPTY_MEMBERS.read(new byte[0]);
        System.gc();
        long before = status("VmRSS:");
        if (Files.isWritable(MARKS)) {
            Files.writeString(MARKS, RESET_HIGHEST);
        }
        long start = THREADS.getCurrentThreadCpuTime();
        Decoded<?> answer = hostile.read(body);
        double first = millisSince(start);
        long highest = status("VmHWM:");
        double[] later = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            long again = THREADS.getCurrentThreadCpuTime();
            hostile.read(body);
            later[i] = millisSince(again);
        }
        Arrays.sort(later);
        double grew = highest < 0 ? -1 : (highest - before) / 1024.0;
        out.printf(
                "%-26s %,12d %12.2f %12.2f %10s  %s%n",
                hostile, body.length, first, later[MANY / 2], grew < 0 ? "-" : "%.1f".formatted(grew), answer);
        List<String> broken = broken(hostile, body.length, new Cost(first, later[MANY / 2], grew));
        broken.forEach(words -> out.printf("    OVER: %s %s%n", hostile, words));
        return broken.isEmpty();
    }

    /** In milliseconds of the processor, and MiB; negative where the system does not tell. */
    record Cost(double first, double later, double grew) {}

    /** What of it is over what is promised. */
    static List<String> broken(HostileBody hostile, int bytes, Cost cost) {
        List<String> broken = new ArrayList<>();
        if (hostile.isZipped) {
            above(cost.first, ZIPPED_MILLIS, "ms, the first", broken);
            above(cost.later, ZIPPED_MILLIS, "ms, later", broken);
            above(cost.grew, ZIPPED_MIB, "MiB", broken);
        }
        // Warm: what a class costs that must be compiled first is no client's doing.
        if (hostile.isJson() && bytes <= DOOR_TAKES) {
            above(cost.later, JSON_MILLIS, "ms, later", broken);
        }
        return broken;
    }

    private static void above(double measured, double most, String unit, List<String> broken) {
        if (measured > most) {
            broken.add("%.1f %s: more than %.0f".formatted(measured, unit, most));
        }
    }

    private static double millisSince(long start) {
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** In KiB; negative where there is no such file. */
    private static long status(String name) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return -1;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(-1);
    }
}
