package io.visioncraft.internal;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.NotFoundException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import io.visioncraft.spi.TransactionRunner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs use cases as they are declared (GEN-1, GEN-4, GEN-7): lets the caller in, checks the command, looks for the receipt of
 * an earlier call with the same key, then runs the body in a transaction. Tells how each call ended. Immutable and thread-safe.
 */
@Internal
public final class UseCases {

    private final Runs runs;
    private final Validation validation;
    private final CallReceipt.Kept receipts;
    private final Supplier<Instant> now;
    private final Observed observed;

    public UseCases(
            TransactionRunner transactions,
            Guards guards,
            EventRepository events,
            IdempotencyRepository receipts,
            Authoriser authoriser,
            Validation validation,
            Environment environment,
            List<EventListener> listeners) {
        this.validation = validation;
        this.now = environment::now;
        this.receipts = new CallReceipt.Kept(receipts, environment.receiptLife(), now);
        this.runs = new Runs(transactions, guards, events, authoriser, environment, listeners);
        this.observed = new Observed(
                environment.retries().metrics(), environment.deadlines().nanoTime());
    }

    /**
     * Checks a command and answers what is left to do with it.
     *
     * @param <A> what the use case's privilege answers
     * @param <T> the use case's answer
     */
    @FunctionalInterface
    public interface Body<A, T extends @Nullable Object> {
        Function<UnitOfWork, T> check(A allowed, Inputs in);
    }

    /**
     * The same where the privilege has no reach.
     *
     * @param <T> the use case's answer
     */
    @FunctionalInterface
    public interface OpenBody<T extends @Nullable Object> {
        Function<UnitOfWork, T> check(Inputs in);
    }

    // reading

    /** Runs a use case that only reads. */
    public <A, T extends @Nullable Object> T read(UseCase<A> useCase, Caller caller, BiFunction<A, ReadWork, T> body) {
        return whole(
                useCase,
                caller,
                call -> runs.read(call, work -> body.apply(useCase.authorise(work.grants(), null), work)));
    }

    /** Runs a use case that only reads, and whose privilege has no reach. */
    public <T extends @Nullable Object> T read(UseCase<Permitted> useCase, Caller caller, Function<ReadWork, T> body) {
        return read(useCase, caller, (permitted, work) -> body.apply(work));
    }

    /** Runs a use case that only reads, as a command says. */
    public <A, T extends @Nullable Object> T read(
            UseCase<A> useCase,
            Caller caller,
            @Nullable Object command,
            BiFunction<A, Inputs, Function<ReadWork, T>> body) {
        return whole(
                useCase,
                caller,
                call -> runs.read(call, work -> {
                    A allowed = useCase.authorise(work.grants(), command);
                    Inputs in = check(command);
                    Function<ReadWork, T> rest = body.apply(allowed, in);
                    in.rejectInvalid();
                    return rest.apply(work);
                }));
    }

    /** Runs a use case that only reads, as a command says, and whose privilege has no reach. */
    public <T extends @Nullable Object> T read(
            UseCase<Permitted> useCase,
            Caller caller,
            @Nullable Object command,
            Function<Inputs, Function<ReadWork, T>> body) {
        return read(useCase, caller, command, (permitted, in) -> body.apply(in));
    }

    // changing

    /** Runs a changing use case that takes no idempotency key. */
    public <A, T extends @Nullable Object> T change(
            UseCase<A> useCase, Caller caller, @Nullable Object command, Body<A, T> body) {
        return whole(useCase, caller, call -> unkeyed(call, command, body));
    }

    /** Runs a changing use case that takes no idempotency key, and whose privilege has no reach. */
    public <T extends @Nullable Object> T change(
            UseCase<Permitted> useCase, Caller caller, @Nullable Object command, OpenBody<T> body) {
        return change(useCase, caller, command, (permitted, in) -> body.check(in));
    }

    /** Runs a changing use case whose effect happens once per idempotency key (GEN-7). */
    public <A, T> T change(
            UseCase<A> useCase, Caller caller, @Nullable Object command, Answer<A, T> answer, Body<A, T> body) {
        return whole(useCase, caller, call -> {
            String key = caller.key();
            return key == null ? unkeyed(call, command, body) : keyed(call, key, command, answer, body);
        });
    }

    /** Runs a changing use case whose effect happens once per idempotency key, and whose privilege has no reach. */
    public <T> T change(
            UseCase<Permitted> useCase,
            Caller caller,
            @Nullable Object command,
            Answer<Permitted, T> answer,
            OpenBody<T> body) {
        return change(useCase, caller, command, answer, (permitted, in) -> body.check(in));
    }

    /** Runs a changing use case that answers nothing; its effect happens once per idempotency key, if it takes one. */
    public void perform(
            UseCase<Permitted> useCase,
            Caller caller,
            @Nullable Object command,
            Function<Inputs, Consumer<UnitOfWork>> body) {
        change(useCase, caller, command, Answer.nothing(), in -> {
            Consumer<UnitOfWork> rest = body.apply(in);
            return work -> {
                rest.accept(work);
                return Answer.Done.YES;
            };
        });
    }

    // in several transactions

    /**
     * Runs a changing use case that has several transactions, and works outside of them too, such as one that hashes a password.
     * What the call offers are its transactions.
     */
    public <A, T extends @Nullable Object> T whole(UseCase<A> useCase, Caller caller, Function<Call<A>, T> body) {
        return observed.run(
                useCase, Arguments.required("caller", caller), () -> body.apply(runs.call(useCase, caller)));
    }

    private <A, T extends @Nullable Object> T unkeyed(Call<A> call, @Nullable Object command, Body<A, T> body) {
        return runs.change(
                call,
                (grants, run) -> run.of(checked(call, grants, command, body).rest()));
    }

    private <A, T> T keyed(Call<A> call, String key, @Nullable Object command, Answer<A, T> answer, Body<A, T> body) {
        Content content = new Content(answer.content() == null ? command : answer.content());
        CallReceipt<A, T> receipt = new CallReceipt<>(call.useCase(), call.caller(), key, content, answer, receipts);
        try {
            return runs.change(call, (grants, run) -> {
                Checked<A, T> checked = checked(call, grants, command, body);
                Optional<Receipt> earlier = receipt.earlier();
                return earlier.isPresent()
                        ? receipt.again(checked.allowed(), earlier.get())
                        : run.of(work -> {
                            T answered = checked.rest().apply(work);
                            receipt.keep(work, answered);
                            return answered;
                        });
            });
        } catch (ConflictException | NotFoundException | RuleViolatedException rejection) {
            if (runs.joined() || (rejection.retryable() && !call.hasTime())) {
                throw rejection;
            }
            // of two equal calls at once, the second may be refused because of what the first one did; where no time is
            // left to find that out, a refusal for good would say too much
            return runs.read(
                    call,
                    work -> receipt.again(
                            checked(call, work.grants(), command, body).allowed(),
                            receipt.earlier().orElseThrow(() -> rejection)));
        }
    }

    private <A, T extends @Nullable Object> Checked<A, T> checked(
            Call<A> call, Grants grants, @Nullable Object command, Body<A, T> body) {
        A allowed = call.letIn(grants, command);
        Inputs in = check(command);
        Function<UnitOfWork, T> rest = body.check(allowed, in);
        in.rejectInvalid();
        return new Checked<>(allowed, rest);
    }

    /** A call whose caller was let in, and whose command is well formed. */
    private record Checked<A, T extends @Nullable Object>(A allowed, Function<UnitOfWork, T> rest) {}

    /** Begins the check of a command. */
    public Inputs check(@Nullable Object command) {
        return validation.check(command);
    }

    /** Whether a transaction of the host's is open, which use cases join and in which nothing is run again. */
    public boolean joined() {
        return runs.joined();
    }

    /** Counts an attempt that was put off (IDN-5). */
    public void throttled(UseCase<?> useCase) {
        observed.throttled(useCase);
    }

    /** Now, of the one clock (GEN-8). */
    public Instant now() {
        return now.get();
    }
}
