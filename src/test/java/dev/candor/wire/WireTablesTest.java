package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/wire.md} say what the recorded conversations show. */
class WireTablesTest {
    private static final Path PAGE = Path.of("docs/wire.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern STATUS = Pattern.compile("\\b[1-5][0-9]{2}\\b");

    private final List<Table> tables = tables();

    /** Cells by the first cell of their row and by their column's heading. */
    record Table(List<String> columns, Map<String, Map<String, String>> rows) {
        String cell(String row, String column) {
            return rows.getOrDefault(row, Map.of()).getOrDefault(column, "");
        }
    }

    WireTablesTest() throws IOException {}

    @Test
    void everyOutcomeIsAnsweredAndCountedAsTheTableSays() throws IOException {
        Table outcomes = table("outcome", "");
        Table shown = table("shown by", "hasura `/v1/ws`");
        assertThat(shown.rows()).containsOnlyKeys("stored", "refused", "opted out");

        for (Map.Entry<String, Map<String, String>> row : shown.rows().entrySet()) {
            for (Map.Entry<String, String> cell : row.getValue().entrySet()) {
                GoldenCase golden = named(cell.getValue());
                String answer = outcomes.cell(row.getKey(), cell.getKey());

                assertThat(answer).as("%s, %s", row.getKey(), cell.getKey()).isNotEmpty();
                checkAnswer(golden, answer);
                assertThat(golden.counted())
                        .as(golden.name())
                        .anyMatch(line -> line.startsWith(row.getKey().replace(' ', '_') + " "));
            }
        }
    }

    @Test
    void everyReasonIsListedAndShown() throws IOException {
        Table reasons = table("refused because", "");
        Table shown = table("shown by", "drop-in dialects");
        List<String> listed = reasons.rows().values().stream()
                .map(row -> codes(row.getOrDefault("code", "")).getFirst())
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Refusal.values()).map(Refusal::code).toList());
        // A fault of ours cannot be had by asking for it, and what a network may send by no single request.
        assertThat(shown.rows().keySet())
                .containsAll(listed.stream()
                        .filter(code ->
                                !code.equals(Refusal.UNTREATABLE.code()) && !code.equals(Refusal.RATE_LIMITED.code()))
                        .map(code -> "`" + code + "`")
                        .toList());
        for (Map.Entry<String, Map<String, String>> row : shown.rows().entrySet()) {
            String reason = codes(row.getKey()).getFirst();
            for (String cell : row.getValue().values().stream()
                    .filter(name -> !name.isEmpty())
                    .toList()) {
                assertThat(named(cell).counted()).as(cell).anyMatch(line -> line.startsWith("refused " + reason + " "));
            }
        }
    }

    /** Whoever invents a case names its people and machines by these words, so that they can be looked for. */
    @Test
    void nothingThatNamesAnybodyComesBack() throws IOException {
        for (GoldenCase golden : GoldenCase.all()) {
            for (String file : List.of("response.http", "stored.json", "counted.txt")) {
                assertThat(Files.readString(golden.folder().resolve(file)))
                        .as(golden.name())
                        .doesNotContainIgnoringCase("acme", "alice", "example.org", "10.1.2.3");
            }
        }
    }

    @Test
    void aReasonOfOursHasTheStatusOfTheTable() throws IOException {
        Table reasons = table("refused because", "");
        Table shown = table("shown by", "drop-in dialects");

        for (Map<String, String> row : reasons.rows().values()) {
            String golden = shown.cell(row.getOrDefault("code", ""), "ours, one event");
            if (!golden.isEmpty()) {
                checkAnswer(named(golden), row.getOrDefault("ours, one event", ""));
            }
        }
    }

    /** One of the statuses of the cell, and its word if it has one; of a socket that nothing is said. */
    private static void checkAnswer(GoldenCase golden, String cell) throws IOException {
        if (cell.equals("silence")) {
            assertThat(golden.statusLine()).contains(" 101 ");
            assertThat(golden.frames()).noneMatch(GoldenFrame::isHeard);
            return;
        }
        List<String> statuses =
                STATUS.matcher(cell).results().map(MatchResult::group).toList();
        if (!statuses.isEmpty()) {
            assertThat(statuses).as(golden.name()).contains(golden.statusLine().split(" ", 3)[1]);
        }
        String body = Files.readString(golden.folder().resolve("response.http"));
        codes(cell).forEach(word -> assertThat(body).as(golden.name()).contains(word));
    }

    private static GoldenCase named(String cell) throws IOException {
        String name = codes(cell).getFirst();
        return GoldenCase.all().stream()
                .filter(golden -> golden.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no conversation is called " + name));
    }

    private Table table(String first, String another) {
        return tables.stream()
                .filter(table -> table.columns().getFirst().equals(first))
                .filter(table -> another.isEmpty() || table.columns().contains(another))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        boolean within = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (!line.startsWith("|")) {
                within = false;
            } else if (!within) {
                tables.add(new Table(cells(line), new LinkedHashMap<>()));
                within = true;
            } else if (!line.startsWith("| ---")) {
                add(cells(line), tables.getLast());
            }
        }
        return tables;
    }

    private static void add(List<String> cells, Table table) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i < table.columns().size(); i++) {
            row.put(table.columns().get(i), cells.get(i));
        }
        table.rows().put(cells.getFirst(), row);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
