package dev.candor.store.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.event.rule.Cells;
import dev.candor.event.rule.Counted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A delta in bytes, and what is counted of it. */
class DeltaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Cells CELLS = Cells.of(List.of(List.of("version", "os"), List.of("os")), List.of("took"));

    private final Delta delta =
            delta(false, line(300, "v1", "linux", "12"), line(7, "v1", null, null), line(0, "v1", "linux", "-0.5"));

    /** The format is kept by whoever wrote before an upgrade: these bytes must be read for ever. */
    @Test
    void isWrittenAsDescribed() {
        assertThat(HexFormat.of().formatHex(delta.bytes()))
                .isEqualTo(
                        "0100" // format, clients
                                + "04" + "027631" + "056c696e7578" + "023132" + "042d302e35" // v1 linux 12 -0.5
                                + "01" // one part
                                + "0103" + "aba201" // project 1, type 3, day
                                + "03" + "0776657273696f6e" + "026f73" + "04746f6f6b" // version os took
                                + "03" + "00" + "020001" + "0101" + "0102" // (), (version, os), (os); took is summed
                                + "03" // lines
                                + "01" + "ac02" + "07" + "00" // senders
                                + "00" + "01" // v1 in all
                                + "01" + "02" + "00" + "02" // linux, nothing, linux
                                + "01" + "03" + "00" + "04"); // 12, nothing, -0.5
    }

    @Test
    void isReadAsItWasWritten() {
        Delta read = Delta.read(delta.bytes());

        assertThat(counts(read)).isEqualTo(counts(delta));
        assertThat(read.bytes()).isEqualTo(delta.bytes());
    }

    @Test
    void countsEachEventInEachTuple() {
        assertThat(counts(delta))
                .isEqualTo(Map.of(
                        "[] []", "3 of [0, 7, 300], {took=11.5 of 2}",
                        "[version, os] [v1, linux]", "2 of [0, 300], {took=11.5 of 2}",
                        "[version, os] [v1, null]", "1 of [7], {}",
                        "[os] [linux]", "2 of [0, 300], {took=11.5 of 2}",
                        "[os] [null]", "1 of [7], {}"));
    }

    @Test
    void aClientCanBeTakenOutAsIfItHadNeverReported() {
        Delta never = delta(false, line(7, "v1", null, null), line(0, "v1", "linux", "-0.5"));

        assertThat(delta.without(300).bytes()).isEqualTo(never.bytes());
        assertThat(delta.without(12).bytes()).isEqualTo(delta.bytes());
        assertThat(delta.without(300).without(7).isEmpty()).isFalse();
        assertThat(delta(false, line(7, null, null, null)).without(7).isEmpty()).isTrue();
    }

    @Test
    void aVisitorsNumberIsNoClients() {
        Delta visitors = delta(true, line(7, "v1", null, null));

        assertThat(visitors.without(7)).isEqualTo(visitors);
        assertThat(Delta.read(visitors.bytes()).ofVisitors()).isTrue();
    }

    @Test
    void versionsOfADefinitionAreCountedTogether() {
        Cells later = Cells.of(List.of(List.of("os"), List.of("ci")), List.of());
        Delta both = new Delta(
                false, List.of(delta.parts().getFirst(), part(later, new Delta.Line(7, new Counted(later, new String[] {
                    "linux", "true"
                })))));

        assertThat(counts(Delta.read(both.bytes())))
                .containsEntry("[] []", "4 of [0, 7, 300], {took=11.5 of 2}")
                .containsEntry("[os] [linux]", "3 of [0, 7, 300], {took=11.5 of 2}")
                .containsEntry("[ci] [true]", "1 of [7], {}");
    }

    @Test
    void refusesWhatIsNoDelta() {
        byte[] bytes = delta.bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Delta.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Delta.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("a delta longer than it says");
        bytes[0]++;
        assertThatThrownBy(() -> Delta.read(bytes)).hasMessage("a delta of another format");
    }

    @Test
    void printsNoNumberAndNoValue() {
        assertThat(delta.toString()).doesNotContain("300").doesNotContain("linux");
    }

    private static Delta delta(boolean ofVisitors, Delta.Line... lines) {
        return new Delta(ofVisitors, List.of(part(CELLS, lines)));
    }

    private static Delta.Part part(Cells cells, Delta.Line... lines) {
        return new Delta.Part(1, 3, DAY, cells, List.of(lines));
    }

    private static Delta.Line line(int sender, @Nullable String... values) {
        return new Delta.Line(sender, new Counted(CELLS, values));
    }

    /** Each cell's events, senders and sums as a text. */
    private static Map<String, String> counts(Delta delta) {
        Map<String, List<Integer>> senders = new HashMap<>();
        Map<String, Map<String, List<BigDecimal>>> sums = new HashMap<>();
        delta.count((cell, sender, measures) -> {
            assertThat(cell.day()).isEqualTo(DAY);
            String key = cell.names() + " " + cell.values();
            senders.computeIfAbsent(key, first -> new ArrayList<>()).add(sender);
            Map<String, List<BigDecimal>> summed = sums.computeIfAbsent(key, first -> new HashMap<>());
            measures.forEach((name, value) ->
                    summed.computeIfAbsent(name, first -> new ArrayList<>()).add(value));
        });
        Map<String, String> shown = new HashMap<>();
        senders.forEach((key, who) -> shown.put(
                key, who.size() + " of " + new TreeSet<>(who) + ", " + shown(sums.getOrDefault(key, Map.of()))));
        return shown;
    }

    private static String shown(Map<String, List<BigDecimal>> sums) {
        Map<String, String> shown = new HashMap<>();
        sums.forEach((name, values) ->
                shown.put(name, values.stream().reduce(BigDecimal.ZERO, BigDecimal::add) + " of " + values.size()));
        return shown.toString();
    }
}
