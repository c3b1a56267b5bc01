package io.visioncraft;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Text;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads events from the outbox. Immutable and thread-safe. */
final class OutboxHistory implements EventHistory {

    private final UseCases useCases;
    private final EventRepository events;

    OutboxHistory(UseCases useCases, EventRepository events) {
        this.useCases = useCases;
        this.events = events;
    }

    @Override
    public Listing<EventRecord> ofAggregate(Caller caller, String aggregateType, UUID id, ListRequest request) {
        return useCases.read(caller, work -> {
            work.grants().requireAny(EventPermissions.READ_EVENT);
            Inputs in = useCases.check(request);
            Input<String> type = in.line("aggregateType", aggregateType, Text.CODE);
            Input<UUID> aggregate = in.value("id", id, given -> given);
            in.rejectInvalid();

            return Cursors.list(
                    request,
                    new Cursors.Of("events of " + type.get(), aggregate.get().toString()),
                    key -> new EntryPosition(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1))),
                    event -> List.of(Long.toString(event.aggregateVersion()), Integer.toString(event.ordinal())),
                    (@Nullable EntryPosition after, int limit) -> events.ofAggregate(
                            type.get(), aggregate.get(), after == null ? EntryPosition.START : after, limit));
        });
    }
}
