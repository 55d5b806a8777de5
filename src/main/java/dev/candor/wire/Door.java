package dev.candor.wire;

import dev.candor.event.Refusal;
import dev.candor.wire.arrival.BodyReader;
import dev.candor.wire.arrival.Deadlines.Countdown;
import dev.candor.wire.arrival.KeptBytes;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.Inflater;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One path on which machines report: bounds the body, finds the desk, keeps the deadline, answers once. */
final class Door implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(Door.class);

    private final DoorTerms terms;
    private final Map<HttpMethod, Desk> desks;
    private final Clock clock;
    private final KeptBytes kept;
    private final DoorAnswer preflight;
    private final DoorAnswer wrongMethod;

    Door(DoorTerms terms, Map<HttpMethod, Desk> desks, Clock clock, KeptBytes kept) {
        this.terms = terms;
        this.desks = desks;
        this.clock = clock;
        this.kept = kept;
        this.preflight = DoorAnswer.empty(204)
                .with("Access-Control-Allow-Methods", terms.cors().methods())
                .with("Access-Control-Allow-Headers", terms.cors().headers())
                .with("Access-Control-Max-Age", "86400");
        String methods = desks.keySet().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        this.wrongMethod = DoorAnswer.empty(405).with("Allow", methods + ", OPTIONS");
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        DoorRequest head = head(context);
        Desk desk = desks.get(request.method());
        Optional<DoorAnswer> early = desk == null ? Optional.of(withoutDesk(request)) : desk.greet(head);
        Reply reply = new Reply(context.vertx(), request);
        // Of a body that nobody will look at nothing is kept.
        BodyReader reader = new BodyReader(context.vertx(), request, early.isPresent() ? 0 : terms.maxBody(), kept);
        reader.read(end -> {
            if (end == BodyReader.End.ENDLESS || end == BodyReader.End.TOO_SLOW) {
                reply.closeAfterwards();
            }
            if (early.isPresent()) {
                reply.give(early.get());
            } else if (desk != null) {
                serve(desk, head, end, new Exchange(context.vertx(), request, reader, reply));
            }
        });
    }

    /**
     * Whatever breaks behind the door, errors of the machine too, its client hears what it expects, and the log hears where, but never
     * what was sent. Nobody else would answer: what waits for an answer may wait for as long as it likes.
     */
    private void serve(Desk desk, DoorRequest head, BodyReader.End end, Exchange exchange) {
        try {
            answer(desk, head, end, exchange);
        } catch (RuntimeException | Error fault) {
            logFault(fault);
            exchange.reply.give(desk.turnAway(head, Refusal.UNTREATABLE));
        }
    }

    private void answer(Desk desk, DoorRequest head, BodyReader.End end, Exchange exchange) {
        switch (end) {
            case GONE -> {}
            case TOO_LARGE, ENDLESS -> exchange.reply.give(desk.turnAway(head, Refusal.TOO_LARGE));
            case TOO_SLOW -> exchange.reply.give(desk.turnAway(head, Refusal.MALFORMED));
            case NO_ROOM -> exchange.reply.give(desk.postpone(head));
            case WHOLE -> {
                switch (decompressed(exchange)) {
                    case Decoded.Value<byte[]>(byte[] body) ->
                        await(exchange.vertx, exchange.reply, desk.take(head, body));
                    case Decoded.Broken<byte[]> broken -> exchange.reply.give(desk.turnAway(head, broken.reason()));
                }
            }
        }
    }

    private Decoded<byte[]> decompressed(Exchange exchange) {
        String encoding = exchange.request.getHeader("Content-Encoding");
        byte[] body = exchange.reader.body();
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return Decoded.of(body);
        }
        return terms.inflates() && encoding.equalsIgnoreCase("gzip")
                ? Inflater.inflate(body)
                : new Decoded.Broken<>(Refusal.WRONG_MEDIA_TYPE, "This content encoding is not taken.", null);
    }

    private static void logFault(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        LOG.errorf(
                "A request could not be taken: fault=%s at=%s",
                fault.getClass().getName(), trace.length == 0 ? "unknown" : trace[0]);
    }

    private DoorAnswer withoutDesk(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS) ? preflight : wrongMethod;
    }

    private DoorRequest head(RoutingContext context) {
        HttpServerRequest request = context.request();
        String query = request.query();
        String name = context.pathParam("name");
        return new DoorRequest(
                Origins.of(request, clock.instant()),
                mediaType(request.getHeader("Content-Type")),
                query == null ? "" : query,
                request.getHeader("Authorization"),
                name == null ? "" : name);
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Answers when the answer is there, or when patience ends. What waits here holds nothing of what was sent. */
    private void await(Vertx vertx, Reply reply, Desk.Pending pending) {
        Countdown countdown = terms.patience()
                .begin(vertx, () -> reply.give(pending.otherwise().get()));
        Context eventLoop = vertx.getOrCreateContext();
        pending.answer().whenComplete((answer, fault) -> {
            Handler<Void> end = on -> {
                countdown.end();
                if (fault != null) {
                    logFault(fault);
                }
                reply.give(fault == null ? answer : pending.otherwise().get());
            };
            // A desk that writes its answer on this event loop is there already.
            if (eventLoop.equals(Vertx.currentContext())) {
                end.handle(null);
            } else {
                eventLoop.runOnContext(end);
            }
        });
    }

    /** What belongs to one request until it is decoded. */
    private record Exchange(Vertx vertx, HttpServerRequest request, BodyReader reader, Reply reply) {}
}
