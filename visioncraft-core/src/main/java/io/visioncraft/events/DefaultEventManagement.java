package io.visioncraft.events;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Text;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads events from the outbox, and settles events that relays have given up. Immutable and thread-safe. */
final class DefaultEventManagement implements EventManagement {

    static final UseCase<Permitted> OF_AGGREGATE = UseCase.needing("events.of-aggregate", EventPermissions.READ_EVENT);
    static final UseCase<Permitted> DEAD = UseCase.needing("events.dead", EventPermissions.READ_EVENT);
    static final UseCase<Permitted> REPLAY =
            UseCase.needing("events.replay", EventPermissions.MANAGE_EVENT).takingKey();
    static final UseCase<Permitted> DISMISS =
            UseCase.needing("events.dismiss", EventPermissions.MANAGE_EVENT).takingKeyAs("events.letBe");

    static final List<UseCase<?>> USE_CASES = List.of(OF_AGGREGATE, DEAD, REPLAY, DISMISS);

    private final UseCases useCases;
    private final EventRepository events;

    DefaultEventManagement(UseCases useCases, EventRepository events) {
        this.useCases = useCases;
        this.events = events;
    }

    @Override
    public Listing<EventRecord> ofAggregate(Caller caller, String aggregateType, UUID id, ListRequest request) {
        return useCases.read(OF_AGGREGATE, caller, request, in -> {
            Input<String> type = in.line("aggregateType", aggregateType, Text.CODE);
            Input<UUID> aggregate = in.value("id", id, given -> given);
            return work -> Cursors.list(
                    request,
                    new Cursors.Of("events of " + type.get(), aggregate.get().toString()),
                    key -> new EntryPosition(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1))),
                    event -> List.of(Long.toString(event.aggregateVersion()), Integer.toString(event.ordinal())),
                    (@Nullable EntryPosition after, int limit) -> events.ofAggregate(
                            type.get(), aggregate.get(), after == null ? EntryPosition.START : after, limit));
        });
    }

    @Override
    public Listing<Delivery> dead(Caller caller, ListRequest request) {
        return useCases.read(
                DEAD,
                caller,
                request,
                in -> work -> Cursors.list(
                        request,
                        new Dead(),
                        key -> new EventRepository.Position(Instant.parse(key.get(0)), EventId.of(key.get(1))),
                        one -> List.of(
                                one.event().time().toString(), one.event().id().toString()),
                        events::dead));
    }

    @Override
    public void replay(Caller caller, ReplayEvent command) {
        useCases.perform(REPLAY, caller, command, in -> work -> {
            revive(work, command.event());
            work.notice(new DeliveryEvents.Replayed(command.event()));
        });
    }

    @Override
    public void dismiss(Caller caller, DismissEvent command) {
        useCases.perform(DISMISS, caller, command, in -> work -> {
            // to bring it back first makes sure that it is dead, and keeps others from it until the end
            revive(work, command.event());
            if (events.settle(List.of(DeliveryOutcome.delivered(command.event(), command.attempt())))
                    .isEmpty()) {
                throw EventCodes.STALE_ATTEMPT.rejection(
                        "The event has died at another attempt than " + command.attempt(),
                        "event",
                        command.event(),
                        "attempt",
                        command.attempt());
            }
            work.notice(new DeliveryEvents.Dismissed(command.event(), command.attempt()));
        });
    }

    private void revive(UnitOfWork work, EventId event) {
        if (!events.replay(event)) {
            throw EventCodes.DEAD_EVENT_NOT_FOUND.rejection("There is no such dead event", "event", event);
        }
        work.storesBeside();
    }

    private record Dead() {}
}
