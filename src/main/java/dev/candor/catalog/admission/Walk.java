package dev.candor.catalog.admission;

import dev.candor.event.Misfit;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One walk over one body, along a type's {@link Shape}. What the shape does not list, or lists as another kind, is dropped and
 * remembered; its neighbours go on.
 */
final class Walk {
    /** More items of an array than this are dropped. The longest honest list is a server's timings, one for each of 160 kinds. */
    static final int MOST_ITEMS = 160;

    private final List<String> dropped = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private int droppedCount;

    /** What of an object may go on; empty if nothing. */
    Map<String, AdmittedValue> fields(Shape.Branch shape, RawValue.Fields fields, @Nullable Spot at) {
        Map<String, AdmittedValue> kept = new LinkedHashMap<>();
        fields.values().forEach((key, value) -> {
            Shape child = shape.children().get(key);
            // By far the most common case: the place is not told to anybody, so it is not made.
            AdmittedValue admitted = child instanceof Shape.Leaf leaf && isScalar(value)
                    ? leaf(leaf, value)
                    : value(child, value, Spot.key(at, key));
            if (admitted != null) {
                kept.put(key, admitted);
            }
        });
        return kept;
    }

    /** Remembers that something stays behind. */
    void drop(Spot at) {
        droppedCount++;
        if (dropped.size() < AdmittedEvent.MAX_DROPPED) {
            dropped.add(at.pointer());
        }
    }

    /** Remembers that something listed does not fit, and stays behind. */
    void misfit(Spot at, Misfit.Reason reason) {
        drop(at);
        note(at, reason);
    }

    /** Remembers that something listed does not fit, whether or not it stays behind. */
    void note(Spot at, Misfit.Reason reason) {
        misfits.add(new Misfit(at.path(), reason));
    }

    List<Misfit> misfits() {
        return List.copyOf(misfits);
    }

    List<String> dropped() {
        return List.copyOf(dropped);
    }

    int droppedCount() {
        return droppedCount;
    }

    private @Nullable AdmittedValue value(@Nullable Shape shape, RawValue raw, Spot at) {
        if (shape == null) {
            drop(at);
            return null;
        }
        if (isNothing(raw) || shape == Shape.Mark.IDENTIFIER) {
            return null;
        }
        if (shape == Shape.Mark.DROPPED) {
            drop(at);
            return null;
        }
        AdmittedValue admitted = switch (shape) {
            case Shape.Leaf leaf -> isScalar(raw) ? leaf(leaf, raw) : null;
            case Shape.Branch branch ->
                raw instanceof RawValue.Fields fields ? new AdmittedValue.Node(fields(branch, fields, at)) : null;
            case Shape.Each each -> raw instanceof RawValue.Items items ? items(each, items, at) : null;
            case Shape.Mark mark -> null;
        };
        if (admitted == null) {
            misfit(at, Misfit.Reason.WRONG_KIND);
        }
        return admitted instanceof AdmittedValue.Node node && node.values().isEmpty() ? null : admitted;
    }

    private static AdmittedValue.@Nullable Leaf leaf(Shape.Leaf leaf, RawValue raw) {
        return isNothing(raw) ? null : new AdmittedValue.Leaf(leaf.path(), leaf.treatment(), raw);
    }

    private AdmittedValue.Items items(Shape.Each shape, RawValue.Items raw, Spot at) {
        List<AdmittedValue> kept = new ArrayList<>();
        for (int index = 0; index < raw.values().size(); index++) {
            Spot spot = Spot.item(at, index);
            if (index == MOST_ITEMS) {
                misfit(spot, Misfit.Reason.TOO_MANY);
                break;
            }
            AdmittedValue admitted = value(shape.item(), raw.values().get(index), spot);
            if (admitted != null) {
                kept.add(admitted);
            }
        }
        return new AdmittedValue.Items(kept);
    }

    /** Null, or the empty text that Go programs send in its place. */
    private static boolean isNothing(RawValue raw) {
        return raw == RawValue.Nothing.NOTHING
                || (raw instanceof RawValue.Text text && text.value().isEmpty());
    }

    private static boolean isScalar(RawValue raw) {
        return !(raw instanceof RawValue.Fields) && !(raw instanceof RawValue.Items);
    }
}
