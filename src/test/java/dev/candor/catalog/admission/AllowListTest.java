package dev.candor.catalog.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.event.Misfit;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowListTest {
    private static final Treatment KEPT = new Treatment.KeepFlag();
    private static final RawValue TEXT = new RawValue.Text("text");
    private static final RawValue YES = new RawValue.Flag(true);

    @Test
    void dropsAValueOfAnotherKindAndKeepsItsNeighbor() {
        AllowList.Found found = listing("group.flag", "list[].flag", "flag")
                .take(fields(Map.of("group", TEXT, "list", fields(Map.of("flag", YES)), "flag", YES)));

        assertThat(found.properties()).containsOnlyKeys("flag");
        assertThat(found.dropped()).containsExactlyInAnyOrder("/group", "/list");
    }

    @Test
    void dropsAnArrayOrObjectWhereAScalarBelongs() {
        AllowList.Found found = listing("one", "two")
                .take(fields(Map.of("one", new RawValue.Items(List.of(YES)), "two", fields(Map.of("x", YES)))));

        assertThat(found.properties()).isEmpty();
        assertThat(found.droppedCount()).isEqualTo(2);
    }

    @Test
    void leavesNullsOutWithoutCountingThem() {
        AllowList.Found found = listing("one").take(fields(Map.of("one", RawValue.Nothing.NOTHING)));

        assertThat(found.properties()).isEmpty();
        assertThat(found.droppedCount()).isZero();
    }

    @Test
    void takesTheIdOfTheEventBeforeItsPropertyIsDropped() {
        AllowList list = naming("run");

        assertThat(list.take(fields(Map.of("run", TEXT))).eventId()).isEqualTo("text");
        assertThat(list.take(fields(Map.of("run", new RawValue.Whole(7)))).eventId())
                .isEqualTo("7");
        assertThat(list.take(fields(Map.of("run", TEXT))).properties()).isEmpty();
        assertThat(list.take(fields(Map.of())).eventId()).isNull();
    }

    @Test
    void tellsOfAnIdThatIsNone() {
        AllowList.Found found = naming("run").take(fields(Map.of("run", YES)));

        assertThat(found.eventId()).isNull();
        assertThat(found.misfits()).containsExactly(new Misfit("run", Misfit.Reason.UNUSABLE_IDENTIFIER));
        assertThat(found.dropped()).containsExactly("/run");
    }

    @Test
    void takesNoIdFromAPropertyThatHasEnded() {
        AllowList.Found found = naming("run").without(List.of("run")).take(fields(Map.of("run", TEXT)));

        assertThat(found.eventId()).isNull();
    }

    private static AllowList naming(String path) {
        AllowListBuilder builder = new AllowListBuilder();
        builder.property(path, new Treatment.Drop());
        builder.eventId(path);
        return builder.build();
    }

    @Test
    void boundsArrays() {
        AllowList.Found found =
                listing("list[]").take(fields(Map.of("list", new RawValue.Items(Collections.nCopies(1000, YES)))));

        assertThat(found.properties().get("list"))
                .isInstanceOfSatisfying(
                        AdmittedValue.Items.class,
                        items -> assertThat(items.values()).hasSize(Walk.MOST_ITEMS));
        assertThat(found.dropped()).containsExactly("/list/160");
    }

    @Test
    void listsTwentyDroppedPointersAndCountsTheRest() {
        Map<String, RawValue> many = new HashMap<>();
        for (int index = 0; index < 50; index++) {
            many.put("unknown" + index, TEXT);
        }

        AllowList.Found found = listing("one").take(fields(many));

        assertThat(found.dropped()).hasSize(AdmittedEvent.MAX_DROPPED);
        assertThat(found.droppedCount()).isEqualTo(50);
    }

    @Test
    void escapesPointersAsTheStandardSays() {
        AllowList.Found found = listing("one").take(fields(Map.of("a/b~c", TEXT)));

        assertThat(found.dropped()).containsExactly("/a~1b~0c");
    }

    @Test
    void dropsWhatIsListedAsDroppedWithAllThatIsInIt() {
        AllowListBuilder builder = new AllowListBuilder();
        builder.property("error.Err", new Treatment.Drop());
        builder.property("error.Kind", KEPT);

        AllowList.Found found = builder.build()
                .take(fields(Map.of("error", fields(Map.of("Kind", YES, "Err", fields(Map.of("Path", TEXT)))))));

        assertThat(found.dropped()).containsExactly("/error/Err");
        assertThat(found.properties()).containsOnlyKeys("error");
    }

    @Test
    void refusesPathsThatAreInEachOthersWay() {
        assertThatThrownBy(() -> listing("a", "a.b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> listing("a.b", "a[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> listing("a", "a")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AllowList listing(String... paths) {
        AllowListBuilder builder = new AllowListBuilder();
        for (String path : paths) {
            builder.property(path, KEPT);
        }
        return builder.build();
    }

    private static RawValue.Fields fields(Map<String, RawValue> values) {
        return new RawValue.Fields(values);
    }
}
