package dev.candor.wire;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What hostile bodies cost, each in a process of its own under the options of the product: the processor's time for the first one,
 * which nothing has warmed up for, and for one of many; and by how much the process grew at most.
 */
public final class Bounds {
    private static final int MANY = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path MARKS = Path.of("/proc/self/clear_refs");
    private static final String RESET_HIGHEST = "5";

    private Bounds() {}

    /** Measures all; or, in a process of its own, the one that is named and lies in a file: making it must not have used memory. */
    public static void main(String... names) throws IOException, InterruptedException {
        if (names.length == 2) {
            measure(HostileBody.valueOf(names[0]), Files.readAllBytes(Path.of(names[1])), System.out);
            return;
        }
        System.out.printf(
                "%-26s %12s %12s %12s %10s  %s%n", "body", "bytes", "first ms", "later ms", "grew MiB", "answer");
        for (HostileBody body : HostileBody.values()) {
            run(body);
        }
    }

    private static void run(HostileBody body) throws IOException, InterruptedException {
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
        if (code != 0) {
            throw new IllegalStateException(body + " could not be measured");
        }
    }

    private static void measure(HostileBody hostile, byte[] body, PrintStream out) throws IOException {
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
        out.printf(
                "%-26s %,12d %12.2f %12.2f %10s  %s%n",
                hostile,
                body.length,
                first,
                later[MANY / 2],
                highest < 0 ? "-" : "%.1f".formatted((highest - before) / 1024.0),
                answer);
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
