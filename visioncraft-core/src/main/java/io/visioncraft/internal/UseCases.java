package io.visioncraft.internal;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.DeniedException;
import io.visioncraft.error.NotFoundException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.spi.Receipt;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs use cases: resolves the caller's permissions, opens or joins the transaction, finds the receipt of a repeated command,
 * runs the body, then the steps for the end, writes events and receipt, commits, tells listeners, and runs the whole again
 * after a transient clash unless the transaction is the host's; all of it before a deadline. Immutable and thread-safe.
 */
@Internal
public final class UseCases {

    /** What metrics call use cases without a name of their own. */
    private static final String READ = "read";

    private static final String CHANGE = "change";

    /** Ids of version 7 count from here on. */
    private static final Instant FIRST = Instant.EPOCH;

    /** So long before the end of what stores keep that everything which ends later than now has its place. */
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private static final Duration LONGEST_RECEIPT_LIFE = Duration.ofDays(3_660);

    private final TransactionRunner transactions;
    private final RunEnd inTransaction;
    private final Guards guards;
    private final EventRepository events;
    private final IdempotencyRepository receipts;
    private final IdGenerator ids;
    private final Clock clock;
    private final Authoriser authoriser;
    private final Validation validation;
    private final List<Reaction> reactions;
    private final List<EventListener> listeners;
    private final Duration receiptLife;
    private final Retries retries;
    private final Deadlines deadlines;
    private final Function<Deadlines, Deadline> time;

    public UseCases(
            TransactionRunner transactions,
            Guards guards,
            EventRepository events,
            IdempotencyRepository receipts,
            Authoriser authoriser,
            Validation validation,
            Environment environment,
            List<Reaction> reactions,
            List<EventListener> listeners) {
        this.transactions = transactions;
        this.inTransaction = new RunEnd(transactions);
        this.guards = guards;
        this.events = events;
        this.receipts = receipts;
        this.ids = environment.ids();
        this.clock = environment.clock();
        this.authoriser = authoriser;
        this.validation = validation;
        this.reactions = List.copyOf(reactions);
        this.listeners = List.copyOf(listeners);
        this.receiptLife = environment.receiptLife();
        this.retries = environment.retries();
        this.deadlines = environment.deadlines();
        this.time = Deadlines::usual;
    }

    private UseCases(UseCases other, Function<Deadlines, Deadline> time) {
        this.transactions = other.transactions;
        this.inTransaction = other.inTransaction;
        this.guards = other.guards;
        this.events = other.events;
        this.receipts = other.receipts;
        this.ids = other.ids;
        this.clock = other.clock;
        this.authoriser = other.authoriser;
        this.validation = other.validation;
        this.reactions = other.reactions;
        this.listeners = other.listeners;
        this.receiptLife = other.receiptLife;
        this.retries = other.retries;
        this.deadlines = other.deadlines;
        this.time = time;
    }

    /** The same for imports, bulk changes and housekeeping, which have more time (GEN-14). */
    public UseCases withMoreTime() {
        return new UseCases(this, Deadlines::longer);
    }

    /**
     * What the library draws from the outside world.
     *
     * @param clock the one clock (GEN-8)
     * @param ids the one generator of ids
     * @param random randomness for secrets and jitter
     * @param receiptLife how long a receipt of an idempotency key lives (GEN-7)
     * @param retries how use cases are run again after a transient clash (GEN-6)
     * @param deadlines how much time they have (GEN-14)
     */
    public record Environment(
            Clock clock,
            IdGenerator ids,
            RandomSource random,
            Duration receiptLife,
            Retries retries,
            Deadlines deadlines) {

        /** Takes what is drawn from; a life of receipts that is none, or of more than ten years, is a mistake of the host. */
        public Environment {
            if (receiptLife.isNegative() || receiptLife.isZero() || receiptLife.compareTo(LONGEST_RECEIPT_LIFE) > 0) {
                throw new IllegalArgumentException(
                        "A receipt lives for a time of at most " + LONGEST_RECEIPT_LIFE + ", not " + receiptLife);
            }
        }
    }

    /** Begins the check of a command. */
    public Inputs check(@Nullable Object command) {
        return validation.check(command);
    }

    /**
     * Refuses a key where none is taken; for use cases that work before they open their transaction.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code idempotency-key-not-accepted}
     */
    public void refuseKey(Caller caller) {
        if (Arguments.required("caller", caller).key() != null) {
            throw StoreCodes.KEY_NOT_ACCEPTED.rejection("This use case takes no idempotency key");
        }
    }

    /** Whether a transaction of the host's is open, which use cases join and in which nothing is run again. */
    public boolean joined() {
        return transactions.active();
    }

    /**
     * Now, UTC, to the microsecond (GEN-8).
     *
     * @throws io.visioncraft.error.UnavailableException with {@code clock-out-of-range}
     */
    public Instant now() {
        Instant now = clock.instant();
        if (now.isBefore(FIRST) || !now.isBefore(LAST)) {
            throw StoreCodes.CLOCK_OUT_OF_RANGE.rejection(
                    "The clock says " + now + ", not a time between " + FIRST + " and " + LAST,
                    "now",
                    now,
                    "min",
                    FIRST,
                    "max",
                    LAST);
        }
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    private WorkTime time() {
        return new WorkTime(this::now);
    }

    /** Runs a use case that only reads, in a transaction of its own or the host's. */
    public <T extends @Nullable Object> T read(Caller caller, Function<ReadWork, T> body) {
        Arguments.required("caller", caller);
        return attempts(
                READ,
                deadline -> inTransaction.of(
                        deadline, run -> body.apply(new ReadWork(authoriser.grantsOf(caller), time()))));
    }

    /** Runs a changing use case that takes no idempotency key, because it carries a secret or is called without one. */
    public <T extends @Nullable Object> T change(Caller caller, Function<UnitOfWork, T> body) {
        refuseKey(caller);
        return attempts(
                CHANGE, deadline -> inTransaction.of(deadline, run -> run(run, authoriser.grantsOf(caller), body)));
    }

    /**
     * Runs a changing use case whose effect happens once per idempotency key (GEN-7). The content of the command is compared,
     * or kept, after the body, or the answer to a repeated call, has authorised the caller, and after its parts were checked.
     *
     * @param keyed name, command and how to answer a repeated call
     * @param body authorises first, then changes
     */
    public <T> T change(Caller caller, Keyed<T> keyed, Function<UnitOfWork, T> body) {
        String key = Arguments.required("caller", caller).key();
        if (key == null) {
            return attempts(
                    keyed.useCase(),
                    deadline -> inTransaction.of(deadline, run -> run(run, authoriser.grantsOf(caller), body)));
        }
        String scope = caller.kind() + ":" + caller.name();
        Content content = new Content(keyed.command());
        try {
            return attempts(
                    keyed.useCase(),
                    deadline -> inTransaction.of(deadline, run -> {
                        Grants grants = authoriser.grantsOf(caller);
                        Optional<Receipt> earlier = earlier(scope, keyed, key);
                        return earlier.isPresent()
                                ? again(keyed, content, grants, earlier.get())
                                : run(run, grants, work -> {
                                    T answer = body.apply(work);
                                    String fingerprint = content.fingerprint(); // before the guards of the end
                                    work.atEnd(last -> receipts.save(new Receipt(
                                            scope,
                                            keyed.useCase(),
                                            key,
                                            fingerprint,
                                            keyed.idOf().apply(answer),
                                            keyed.versionOf().apply(answer),
                                            last.now(),
                                            last.now().plus(receiptLife))));
                                    return answer;
                                });
                    }));
        } catch (ConflictException | NotFoundException | RuleViolatedException rejection) {
            if (transactions.active()) {
                throw rejection;
            }
            // of two equal calls at once, the second may be refused because of what the first one did
            return attempts(
                    keyed.useCase(),
                    deadline -> inTransaction.of(deadline, run -> {
                        Grants grants = authoriser.grantsOf(caller);
                        Receipt earlier = earlier(scope, keyed, key).orElseThrow(() -> rejection);
                        return again(keyed, content, grants, earlier);
                    }));
        }
    }

    private Optional<Receipt> earlier(String scope, Keyed<?> keyed, String key) {
        return receipts.find(scope, keyed.useCase(), key)
                .filter(receipt -> receipt.expiresAt().isAfter(now()));
    }

    /** The record as it is now, if the content is that of the first call. Nothing is told to who may not ask for it. */
    private <T> T again(Keyed<T> keyed, Content content, Grants grants, Receipt earlier) {
        T answer;
        try {
            answer = keyed.again().answer(new ReadWork(grants, time()), earlier.resultId());
        } catch (NotFoundException gone) {
            requireSame(keyed, content, earlier);
            throw gone;
        }
        requireSame(keyed, content, earlier);
        return answer;
    }

    /** Compares what is of a bounded length; what is not was never accepted, so it is other content in any case (GEN-4). */
    private void requireSame(Keyed<?> keyed, Content content, Receipt earlier) {
        check(content.command()).rejectInvalid();
        if (!earlier.fingerprint().equals(content.fingerprint())) {
            throw StoreCodes.KEY_REUSED.rejection(
                    "The idempotency key was used before with other content", "useCase", keyed.useCase());
        }
    }

    private <T extends @Nullable Object> T run(Run run, Grants grants, Function<UnitOfWork, T> body) {
        UnitOfWork work = run.changesBy(new UnitOfWork(grants, time(), before(run.deadline()), ids, reactions));
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

    /** The guards, none of which is asked for once there is no time left, in whose transaction ever. */
    private Guards before(Deadline deadline) {
        return guard -> {
            deadline.requireNotPassed();
            guards.hold(guard);
        };
    }

    private void tell(List<EventRecord> happened) {
        for (EventListener listener : listeners) {
            quietly(() -> listener.committed(happened));
        }
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (Throwable ignored) {
            // a listener hears of facts: its failure, an Error too, reaches neither the caller nor the other listeners
        }
    }

    private <T extends @Nullable Object> T attempts(String useCase, Function<Deadline, T> run) {
        Deadline deadline = time.apply(deadlines);
        return counted(
                useCase,
                () -> transactions.active()
                        ? run.apply(deadline)
                        : retries.run(useCase, deadline, () -> run.apply(deadline)));
    }

    /** Counts who is turned away (IDN-9). */
    private <T extends @Nullable Object> T counted(String useCase, Supplier<T> run) {
        try {
            return run.get();
        } catch (DeniedException refusal) {
            throw denied(useCase, refusal);
        }
    }

    /**
     * Counts a denial that is decided with no transaction open (IDN-9).
     *
     * @param work what metrics call it
     * @return the same
     */
    public VisionCraftException denied(String work, VisionCraftException refusal) {
        retries.metrics().denied(work, refusal.code());
        return refusal;
    }

    /** Counts an attempt that was put off (IDN-5). */
    public void throttled(String work) {
        retries.metrics().throttled(work);
    }

    /**
     * A command that may carry an idempotency key.
     *
     * @param useCase the name of the use case, for example {@code orders.place}
     * @param command its content
     * @param idOf the id that the receipt keeps of an answer
     * @param versionOf the version that the receipt keeps of an answer
     * @param again answers a repeated call with the record as it is now, after its own check of the caller
     * @param <T> the answer
     */
    public record Keyed<T>(
            String useCase, Object command, Function<T, UUID> idOf, Function<T, Long> versionOf, Again<T> again) {

        /** A command that answers with an aggregate. */
        public static <A extends Aggregate<?>> Keyed<A> of(String useCase, Object command, Again<A> again) {
            return new Keyed<>(useCase, command, answer -> answer.id().value(), Aggregate::version, again);
        }
    }

    /**
     * Answers a repeated call.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Again<T> {
        T answer(ReadWork work, UUID id);
    }
}
