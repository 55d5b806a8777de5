package dev.candor.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.admission.AllowList;
import dev.candor.event.EventTypeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file of one event type, read and checked, before the database has given it numbers.
 *
 * @param published what pages may know of it; its numbers and version are still zero
 * @param allowList what it takes of a body
 * @param releaseTopics topics of released programs
 * @param developmentTopics topics of programs that somebody built to work on them
 * @param requires what tells it from another type with the same topic: identifiers, and a path with its values
 * @param versionProperty the top-level property that is the client's version, or empty
 * @param expires the first UTC day on which it takes nothing more; null if it goes on
 * @param body the file's content with every name resolved: what is stored as this version
 */
record Definition(
        EventType published,
        AllowList allowList,
        List<String> releaseTopics,
        Set<String> developmentTopics,
        Set<String> requires,
        String versionProperty,
        @Nullable LocalDate expires,
        JsonNode body) {

    /** The name under which its folder and file stand: {@code hasura/cli.execution}. */
    String key() {
        return published.id().project() + "/" + published.id().name();
    }

    /** The same with the numbers and the version that the database knows it by. */
    Definition numbered(EventTypeId id, int version) {
        EventType type = new EventType(
                id,
                version,
                published.dialect(),
                published.topics(),
                published.title(),
                published.sentBy(),
                published.sentWhen(),
                published.purpose(),
                published.owner(),
                published.category(),
                published.retention(),
                published.identity(),
                published.mentions(),
                published.asks(),
                published.properties(),
                published.notCollected());
        return new Definition(
                type, allowList, releaseTopics, developmentTopics, requires, versionProperty, expires, body);
    }
}
