package io.visioncraft.housekeeping;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.DocumentRetention;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Call;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.spi.StoreCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Removes batch by batch and then anonymises, each in its own transaction, as long as there is time. Immutable and thread-safe.
 */
final class DefaultHousekeeping implements Housekeeping {

    static final UseCase<Permitted> RUN =
            UseCase.needing("housekeeping.run", HousekeepingPermissions.RUN).withMoreTime();

    static final List<UseCase<?>> USE_CASES = List.of(RUN);

    private final UseCases useCases;
    private final HousekeepingModule store;
    private final RetentionPolicy retention;
    private final Duration refreshTokens;

    DefaultHousekeeping(
            UseCases useCases, HousekeepingModule store, RetentionPolicy retention, SessionPolicy sessions) {
        this.useCases = useCases;
        this.store = store;
        this.retention = retention;
        this.refreshTokens = longer(retention.sessions(), outlivedBySession(sessions));
    }

    /**
     * The longest time that a session can outlive one of its refresh tokens, in any role of its user. A replaced token is kept
     * for that long, so that its reuse is noticed (IDN-7).
     */
    private static Duration outlivedBySession(SessionPolicy sessions) {
        Duration longestSession = longer(sessions.absolute(), sessions.staffAbsolute());
        Duration customersIdle = sessions.idle();
        Duration staffIdle = sessions.staffIdle();
        return longestSession.minus(customersIdle.compareTo(staffIdle) < 0 ? customersIdle : staffIdle);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    @Override
    public HousekeepingReport run(Caller caller, RunHousekeeping command) {
        return useCases.whole(RUN, caller, call -> anonymise(call, command, remove(call, command)));
    }

    private HousekeepingReport remove(Call<Permitted> call, RunHousekeeping command) {
        HousekeepingReport all = batch(call, command);
        for (int batches = 1; !all.finished() && batches < command.batches() && call.hasTime(); batches++) {
            try {
                all = sum(all, batch(call, command));
            } catch (VisionCraftException refusal) {
                if (!late(call, refusal)) {
                    throw refusal;
                }
                return all;
            }
        }
        return all;
    }

    /** After all that was removed, and apart from it: a clock that is wrong for documents keeps nothing else from its end. */
    private HousekeepingReport anonymise(Call<Permitted> call, RunHousekeeping command, HousekeepingReport removed) {
        long documents = 0;
        boolean finished = false;
        for (int batches = 0; !finished && batches < command.batches() && call.hasTime(); batches++) {
            try {
                DocumentRetention.Done done = call.change(
                        (permitted, work) -> store.documents().anonymise(command.today(), command.batchSize(), work));
                documents += done.documents();
                finished = done.finished();
            } catch (VisionCraftException refusal) {
                if (!late(call, refusal)) {
                    throw refusal;
                }
                break;
            }
        }
        return new HousekeepingReport(
                removed.receipts(),
                removed.sessions(),
                removed.refreshTokens(),
                removed.events(),
                documents,
                removed.finished() && finished);
    }

    /** Whether a batch was broken off only because the time was over. The report then covers the batches before it. */
    private boolean late(Call<Permitted> call, VisionCraftException refusal) {
        return (refusal.is(StoreCodes.CLASH) || refusal.is(StoreCodes.DEADLINE_EXCEEDED))
                && !call.hasTime()
                && !useCases.joined();
    }

    private HousekeepingReport batch(Call<Permitted> call, RunHousekeeping command) {
        return call.change((permitted, work) -> {
            Inputs in = useCases.check(command);
            in.optional("today", command.today(), DocumentRetention::day);
            in.rejectInvalid();
            work.storesBeside();
            return removed(work.now(), command.batchSize());
        });
    }

    private HousekeepingReport removed(Instant now, int most) {
        Instant used = now.minus(retention.sessions());
        int receipts = store.receipts().removeExpired(now, most);
        int tokens = store.authentication().refreshTokens().removeExpired(now.minus(refreshTokens), most);
        int sessions = store.authentication().sessions().removeExpired(used, most);
        Duration kept = retention.deliveredEvents();
        int events = kept == null ? 0 : store.events().removeDelivered(now.minus(kept), most);
        boolean finished = receipts < most && tokens < most && sessions < most && events < most;
        return new HousekeepingReport(receipts, sessions, tokens, events, 0, finished);
    }

    private static HousekeepingReport sum(HousekeepingReport before, HousekeepingReport last) {
        return new HousekeepingReport(
                before.receipts() + last.receipts(),
                before.sessions() + last.sessions(),
                before.refreshTokens() + last.refreshTokens(),
                before.events() + last.events(),
                0,
                last.finished());
    }
}
