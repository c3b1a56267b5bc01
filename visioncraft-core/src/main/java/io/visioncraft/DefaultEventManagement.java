package io.visioncraft;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.UseCases.Keyed;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Text;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads events from the outbox, and settles what relays have given up. Immutable and thread-safe. */
final class DefaultEventManagement implements EventManagement {

    private final UseCases useCases;
    private final EventRepository events;

    DefaultEventManagement(UseCases useCases, EventRepository events) {
        this.useCases = useCases;
        this.events = events;
    }

    @Override
    public Listing<EventRecord> ofAggregate(Caller caller, String aggregateType, UUID id, ListRequest request) {
        return useCases.read(caller, work -> {
            work.require(EventPermissions.READ_EVENT);
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

    @Override
    public Listing<Delivery> dead(Caller caller, ListRequest request) {
        return useCases.read(caller, work -> {
            work.require(EventPermissions.READ_EVENT);
            useCases.check(request).rejectInvalid();
            return Cursors.list(
                    request,
                    new Dead(),
                    key -> new EventRepository.Position(Instant.parse(key.get(0)), EventId.of(key.get(1))),
                    one -> List.of(
                            one.event().time().toString(), one.event().id().toString()),
                    events::dead);
        });
    }

    @Override
    public void replay(Caller caller, ReplayEvent command) {
        useCases.change(caller, keyed("events.replay", command), work -> {
            work.require(EventPermissions.MANAGE_EVENT);
            useCases.check(command).rejectInvalid();
            revive(work, command.event());
            work.notice(new EventReplayed(command.event()));
            return command.event();
        });
    }

    @Override
    public void letBe(Caller caller, LetEventBe command) {
        useCases.change(caller, keyed("events.letBe", command), work -> {
            work.require(EventPermissions.MANAGE_EVENT);
            useCases.check(command).rejectInvalid();
            // to bring it back first makes sure that it is dead, and keeps others from it until the end
            revive(work, command.event());
            if (!events.delivered(command.event(), command.attempt())) {
                throw EventCodes.STALE_ATTEMPT.rejection(
                        "The event has died at another attempt than " + command.attempt(),
                        "event",
                        command.event(),
                        "attempt",
                        command.attempt());
            }
            work.notice(new EventLetBe(command.event(), command.attempt()));
            return command.event();
        });
    }

    private void revive(UnitOfWork work, EventId event) {
        if (!events.replay(event)) {
            throw EventCodes.DEAD_EVENT_NOT_FOUND.rejection("There is no such dead event", "event", event);
        }
        work.storesBeside();
    }

    /** What was dead is not found again: a repeated call has nothing left to answer but its id. */
    private static Keyed<EventId> keyed(String useCase, Object command) {
        return new Keyed<>(useCase, command, EventId::value, event -> 0L, (work, id) -> {
            work.require(EventPermissions.MANAGE_EVENT);
            return new EventId(id);
        });
    }

    private record Dead() {}
}
