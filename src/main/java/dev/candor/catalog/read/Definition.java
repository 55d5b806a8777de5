package dev.candor.catalog.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.admission.AllowList;
import dev.candor.catalog.type.Edition;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Source;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.rule.Cells;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One file of one event type, read and checked, before the database has given it numbers.
 *
 * @param published what pages may know of it; its numbers and version are still zero
 * @param allowList what it takes of a body
 * @param releaseTopics topics of released programs
 * @param developmentTopics topics of programs that somebody built to work on them
 * @param requires what tells it from another type with the same topic: identifiers, and a path with its values
 * @param versionProperty the top-level property that is the client's version, or empty
 * @param counted what of its events is counted
 * @param body the file's content with every name resolved: what is stored as this version
 */
public record Definition(
        EventType published,
        AllowList allowList,
        List<String> releaseTopics,
        Set<String> developmentTopics,
        Set<String> requires,
        String versionProperty,
        Cells counted,
        JsonNode body) {

    /** The name under which its folder and file stand: {@code hasura/cli.execution}. */
    public String key() {
        return published.id().project() + "/" + published.id().name();
    }

    /** Where events of a topic arrive: our own dialect names its project, in any other a topic is there once. */
    public String door(String topic) {
        boolean own = published.dialect().equals(Dialect.CANDOR);
        return (own ? published.id().project() + " " : "") + published.dialect() + " " + topic;
    }

    /** The same, from this source. */
    public Definition from(Source source) {
        return with(published.from(source));
    }

    /** The same with the numbers and the edition that the database knows it by. */
    public Definition numbered(EventTypeId id, Edition edition) {
        return with(published.numbered(id, edition));
    }

    /** The same with those properties only that are taken on this UTC day, and what can be counted of them. */
    public Definition takenOn(LocalDate day) {
        List<String> over = published.overOn(day);
        return over.isEmpty() ? this : with(published.takenOn(day), allowList.without(over));
    }

    private Definition with(EventType type) {
        return with(type, allowList);
    }

    private Definition with(EventType type, AllowList taken) {
        Cells left = CellsReader.counted(type, versionProperty);
        return new Definition(type, taken, releaseTopics, developmentTopics, requires, versionProperty, left, body);
    }
}
