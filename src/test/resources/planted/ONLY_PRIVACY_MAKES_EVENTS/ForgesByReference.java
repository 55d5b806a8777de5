package dev.candor.store;

import dev.candor.event.Event;
import dev.candor.event.EventKey;
import dev.candor.event.EventTypeId;
import dev.candor.event.Mention;
import dev.candor.event.Misfit;
import dev.candor.event.Sender;
import dev.candor.event.rule.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class ForgesByReference {
    interface Maker {
        Event make(
                EventTypeId type,
                int definitionVersion,
                Instant receivedAt,
                LocalDate expiresOn,
                EventKey key,
                Sender sender,
                List<Mention> mentions,
                String version,
                String country,
                byte[] properties,
                Counted counted,
                List<Misfit> misfits);
    }

    Maker maker() {
        return Event::new;
    }
}
