package io.visioncraft;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.UseCases;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;

/** Removes batch by batch, one kind after the other. Immutable and thread-safe. */
final class DefaultHousekeeping implements Housekeeping {

    private final UseCases useCases;
    private final Persistence store;
    private final RetentionPolicy retention;

    DefaultHousekeeping(UseCases useCases, Persistence store, RetentionPolicy retention) {
        this.useCases = useCases;
        this.store = store;
        this.retention = retention;
    }

    @Override
    public HousekeepingReport run(Caller caller, RunHousekeeping command) {
        useCases.refuseKey(caller);
        useCases.read(caller, work -> {
            work.require(HousekeepingPermissions.RUN);
            useCases.check(command).rejectInvalid();
            return command;
        });
        Run run = new Run(caller, command);
        long receipts = run.all(now -> store.idempotency().removeExpired(now, command.batchSize()));
        // tokens first: one that is left could not be told from a stolen one without its session
        long tokens = run.all(
                now -> store.refreshTokens().removeExpired(now.minus(retention.sessions()), command.batchSize()));
        long sessions =
                run.all(now -> store.sessions().removeExpired(now.minus(retention.sessions()), command.batchSize()));
        Duration kept = retention.deliveredEvents();
        long events = kept == null
                ? 0
                : run.all(now -> store.events().removeDelivered(now.minus(kept), command.batchSize()));
        return new HousekeepingReport(receipts, sessions, tokens, events, run.finished);
    }

    /** One call: how many batches are left to it. Used by one thread. */
    private final class Run {

        private final Caller caller;
        private final int batchSize;
        private int batchesLeft;
        private boolean finished = true;

        Run(Caller caller, RunHousekeeping command) {
            this.caller = caller;
            this.batchSize = command.batchSize();
            this.batchesLeft = command.batches();
        }

        /** Removes batches of one kind until one is not full or there are no more left to this call. */
        long all(ToIntFunction<Instant> batch) {
            long removed = 0;
            int last = batchSize;
            while (last == batchSize && batchesLeft > 0) {
                batchesLeft--;
                last = useCases.withMoreTime().change(caller, work -> {
                    work.require(HousekeepingPermissions.RUN);
                    work.storesBeside();
                    return batch.applyAsInt(work.now());
                });
                removed += last;
            }
            finished &= last < batchSize;
            return removed;
        }
    }
}
