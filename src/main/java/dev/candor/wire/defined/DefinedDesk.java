package dev.candor.wire.defined;

import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.door.DoorReply;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.Desk;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.DoorRequest;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.Parcel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one request at a door by definition. Its client hears the same whatever becomes of it; the books hear the truth. */
final class DefinedDesk implements Desk {
    private final Ingestor ingestor;
    private final DoorDefinition door;
    private final Call call;
    private final DoorAnswer quiet;

    DefinedDesk(Ingestor ingestor, DoorDefinition door, Call call) {
        this.ingestor = ingestor;
        this.door = door;
        this.call = call;
        this.quiet = answer(door.reply());
    }

    @Override
    public Optional<DoorAnswer> greet(DoorRequest request) {
        boolean isTaken = door.contentTypes().isEmpty() || door.contentTypes().contains(request.mediaType());
        return isTaken ? Optional.empty() : Optional.of(turnAway(request, Refusal.WRONG_MEDIA_TYPE));
    }

    @Override
    public Pending take(DoorRequest request, byte[] body) {
        return switch (DocumentDecoder.decode(door, request.query(), body)) {
            case Decoded.Value<Parcel>(Parcel parcel) -> accept(request, parcel);
            case Decoded.Broken<Parcel> broken -> Pending.now(turnAway(request, broken.reason()));
        };
    }

    @Override
    public DoorAnswer turnAway(DoorRequest request, Refusal reason) {
        refuse(reason);
        return quiet;
    }

    @Override
    public DoorAnswer postpone(DoorRequest request) {
        return quiet;
    }

    private Pending accept(DoorRequest request, Parcel parcel) {
        EventMaker maker = new EventMaker(door, call, parcel.envelope());
        List<RawEvent> events = new ArrayList<>(parcel.items().size());
        for (Decoded<RawValue> item : parcel.items()) {
            switch (item.then(maker::event)) {
                case Decoded.Value<RawEvent>(RawEvent event) -> events.add(event);
                case Decoded.Broken<RawEvent> broken -> refuse(broken.reason());
            }
        }
        return events.isEmpty()
                ? Pending.now(quiet)
                : new Pending(
                        ingestor.accept(new Submission(request.origin(), events))
                                .thenApply(outcomes -> quiet),
                        () -> quiet);
    }

    private void refuse(Refusal reason) {
        ingestor.refuse(door.dialect(), door.project(), reason);
    }

    private static DoorAnswer answer(DoorReply reply) {
        List<DoorAnswer.Header> headers = new ArrayList<>();
        reply.headers().forEach((name, value) -> headers.add(new DoorAnswer.Header(name, value)));
        if (!reply.contentType().isEmpty()) {
            headers.add(new DoorAnswer.Header("Content-Type", reply.contentType()));
        }
        return new DoorAnswer(reply.status(), headers, reply.body().getBytes(StandardCharsets.UTF_8));
    }
}
