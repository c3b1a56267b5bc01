package io.visioncraft.internal;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.TransactionRunner;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the transactions of use cases: opens or joins one, resolves the caller's permissions in it, runs the body, then the
 * steps for the end, writes events, commits, tells listeners; all of it again after a transient clash unless the transaction
 * is the host's, and before a deadline. Immutable and thread-safe.
 */
final class Runs {

    private final TransactionRunner transactions;
    private final RunEnd inTransaction;
    private final Guards guards;
    private final EventRepository events;
    private final Authoriser authoriser;
    private final IdGenerator ids;
    private final Supplier<Instant> now;
    private final Retries retries;
    private final Deadlines deadlines;
    private final List<EventListener> listeners;

    Runs(
            TransactionRunner transactions,
            Guards guards,
            EventRepository events,
            Authoriser authoriser,
            Environment environment,
            List<EventListener> listeners) {
        this.transactions = transactions;
        this.inTransaction = new RunEnd(transactions);
        this.guards = guards;
        this.events = events;
        this.authoriser = authoriser;
        this.ids = environment.ids();
        this.now = environment::now;
        this.retries = environment.retries();
        this.deadlines = environment.deadlines();
        this.listeners = List.copyOf(listeners);
    }

    /** Foresees reads. One that cannot be asked is asked, and refused, where the use case needs it. */
    void foresee(Runnable reads) {
        try {
            transactions.foresee(reads);
        } catch (RuntimeException later) {
            // the use case asks the same again
        }
    }

    /** Whether a transaction of the host's is open, which use cases join and in which nothing is run again. */
    boolean joined() {
        return transactions.active();
    }

    /** Begins a call, whose time runs from here on. {@code ahead} foresees the reads that its transactions begin with. */
    <A> Call<A> call(UseCase<A> useCase, Caller caller, Runnable ahead) {
        return new Call<>(useCase, caller, useCase.hasMoreTime() ? deadlines.longer() : deadlines.usual(), this, ahead);
    }

    /** The permissions of a caller; called in a transaction if the caller is a user. */
    Grants grantsOf(Caller caller) {
        return authoriser.grantsOf(caller);
    }

    /** Runs a reading body, in the host's transaction or without one, with the permissions that the caller has now. */
    <T extends @Nullable Object> T read(Call<?> call, Function<ReadWork, T> body) {
        return read(call, body, authoriser::grantsOf);
    }

    /**
     * Runs the body of a use case that only reads. Outside of a transaction the host may allow permissions of a moment ago
     * (ROL-5); of what has happened in one, the store alone knows.
     */
    <T extends @Nullable Object> T readAlone(Call<?> call, Function<ReadWork, T> body) {
        return read(call, body, joined() ? authoriser::grantsOf : authoriser::grantsForReading);
    }

    private <T extends @Nullable Object> T read(
            Call<?> call, Function<ReadWork, T> body, Function<Caller, Grants> authorising) {
        return attempts(
                call,
                () -> inTransaction.ofReading(call.deadline(), () -> {
                    call.lookAhead();
                    Grants grants = authorising.apply(call.caller());
                    return body.apply(new ReadWork(call.useCase(), grants, new WorkTime(now)));
                }));
    }

    /**
     * Runs a changing body.
     *
     * @param body gets the caller's permissions, and runs the rest by the given run
     */
    <T extends @Nullable Object> T change(Call<?> call, BiFunction<Grants, ChangeRun, T> body) {
        return attempts(
                call,
                () -> inTransaction.of(call.deadline(), run -> {
                    call.lookAhead();
                    Grants grants = grantsOf(call.caller());
                    return body.apply(grants, new ChangeRun(call.useCase(), run, grants));
                }));
    }

    /** Runs one transaction of a call, unless its earlier ones have used up the time. */
    private <T extends @Nullable Object> T attempts(Call<?> call, Supplier<T> run) {
        call.deadline().requireNotPassed();
        return transactions.active() ? run.get() : retries.run(call.useCase().name(), call.deadline(), run);
    }

    /** The guards. A guard is refused once no time is left, in the host's transaction too. */
    private Guards before(Deadline deadline) {
        return guard -> {
            deadline.requireNotPassed();
            guards.hold(guard);
        };
    }

    private void tell(List<EventRecord> happened) {
        for (EventListener listener : listeners) {
            try {
                listener.committed(happened);
            } catch (Throwable ignored) {
                // a listener hears of facts: its failure, an Error too, reaches neither the caller nor the other
                // listeners
            }
        }
    }

    /** One run of a changing use case, in its transaction. Used by one thread. */
    final class ChangeRun {

        private final UseCase<?> useCase;
        private final Run run;
        private final Grants grants;

        private ChangeRun(UseCase<?> useCase, Run run, Grants grants) {
            this.useCase = useCase;
            this.run = run;
            this.grants = grants;
        }

        /** Runs the body, then the steps for the end, and writes the events of both. */
        <T extends @Nullable Object> T of(Function<UnitOfWork, T> body) {
            UnitOfWork work =
                    run.changesBy(new UnitOfWork(useCase, grants, new WorkTime(now), before(run.deadline()), ids));
            T answer = body.apply(work);
            List<EventRecord> happened = work.finish();
            if (!happened.isEmpty()) {
                events.append(happened);
                if (!listeners.isEmpty()) {
                    transactions.afterCommit(() -> tell(happened));
                }
            }
            return answer;
        }
    }
}
