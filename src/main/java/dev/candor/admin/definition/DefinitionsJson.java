package dev.candor.admin.definition;

import dev.candor.catalog.proposal.Change;
import dev.candor.catalog.proposal.Proposal;
import dev.candor.catalog.proposal.Proposal.Signature;
import dev.candor.catalog.proposal.Review;
import dev.candor.catalog.read.Flaw;
import dev.candor.catalog.team.LeftOut;
import dev.candor.catalog.type.EventType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Definitions and proposals as JSON. */
final class DefinitionsJson {
    private DefinitionsJson() {}

    static JsonObject definition(DefinitionLine line) {
        EventType type = line.type();
        return new JsonObject()
                .put("name", type.id().name())
                .put("title", type.title())
                .put("source", type.source().code())
                .put("version", type.version())
                .put("digest", type.edition().digest())
                .put("since", type.edition().since().toString())
                .put("expires", text(type.expires()))
                .put("state", line.state().name().toLowerCase(Locale.ROOT));
    }

    static JsonObject proposal(Proposal proposal) {
        return new JsonObject()
                .put("number", proposal.number())
                .put("name", proposal.name())
                .put("state", proposal.state().code())
                .put("proposed", signature(proposal.proposed()))
                .put("activated", signature(proposal.activated()))
                .put("alone", proposal.alone())
                .put("version", proposal.version())
                .put("closed", text(proposal.closedAt()));
    }

    static JsonObject review(Review review) {
        return proposal(review.proposal())
                .put("text", review.proposal().text())
                .put("seen", review.seen())
                .put("problems", list(review.flaws(), DefinitionsJson::flaw))
                .put("changes", changes(review.changes()));
    }

    static JsonObject leftOut(LeftOut left) {
        return new JsonObject()
                .put("name", left.name())
                .put("proposal", left.proposal())
                .put("problems", list(left.flaws(), DefinitionsJson::flaw));
    }

    static JsonArray changes(List<Change> changes) {
        return list(
                changes,
                change -> new JsonObject()
                        .put("weight", change.weight().name().toLowerCase(Locale.ROOT))
                        .put("sentence", change.sentence()));
    }

    static <T> JsonArray list(List<T> items, Function<T, JsonObject> each) {
        return new JsonArray(items.stream().map(each).toList());
    }

    private static JsonObject flaw(Flaw flaw) {
        return new JsonObject()
                .put("place", flaw.place())
                .put("line", flaw.line())
                .put("detail", flaw.sentence());
    }

    private static @Nullable JsonObject signature(@Nullable Signature signature) {
        return signature == null
                ? null
                : new JsonObject()
                        .put("account", signature.account())
                        .put("at", signature.at().toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
