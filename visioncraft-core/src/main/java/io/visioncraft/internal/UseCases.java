package io.visioncraft.internal;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.NotFoundException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.VisionCraftException;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs use cases as they are declared (GEN-1, GEN-4, GEN-7). It lets the caller in, checks the command, looks for the receipt
 * of an earlier call with the same key, and then runs the body in a transaction. It reports how each call ended. Immutable
 * and thread-safe.
 *
 * <p>A body works in two steps: it first checks the command and returns the rest of its work, which runs if the command is
 * valid. Each method throws the rejections of the body, and denies as the use case declares.
 *
 * @implNote Over 300 lines, since it documents each form of running a body: with or without reach, command and key.
 */
@Internal
public final class UseCases {

    private final Runs runs;
    private final Validation validation;
    private final CallReceipt.Kept receipts;
    private final Supplier<Instant> now;
    private final Observed observed;
    private final Runnable ahead;

    /**
     * Runs use cases over one store.
     *
     * @param transactions the transactions of the store
     * @param guards the guards of the store
     * @param events the outbox of the store
     * @param receipts the receipts of idempotency keys
     * @param authoriser resolves the permissions of callers
     * @param validation checks commands
     * @param environment clock, ids, randomness, retries and deadlines
     * @param listeners the listeners of the host, in order
     */
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
        this.ahead = () -> {};
    }

    private UseCases(UseCases same, Runnable ahead) {
        this.runs = same.runs;
        this.validation = same.validation;
        this.receipts = same.receipts;
        this.now = same.now;
        this.observed = same.observed;
        this.ahead = ahead;
    }

    /**
     * {@return the same, to run use cases whose first reads are known before the caller is let in} A store may then answer them
     * together with the question who calls. They are asked again by the body, which alone looks at the answers.
     *
     * @param reads calls repositories that find or list; what locks when it is asked locks nothing here
     * @see TransactionRunner#foresee
     */
    public UseCases ahead(Runnable reads) {
        return new UseCases(this, () -> {
            ahead.run();
            runs.foresee(reads);
        });
    }

    /**
     * Tells within a body which reads will follow, so that a store may answer them together.
     *
     * @param reads calls repositories that find or list; what locks when it is asked locks nothing here, but may lock together
     *     with the next guard
     * @see TransactionRunner#foresee
     */
    public void foresee(Runnable reads) {
        runs.foresee(reads);
    }

    /**
     * Checks a command and returns the rest of the work.
     *
     * @param <A> the answer of the use case's privilege
     * @param <T> the answer of the use case
     */
    @FunctionalInterface
    public interface Body<A, T extends @Nullable Object> {
        /**
         * {@return the rest of the work, which runs if the command is valid}
         *
         * @param allowed the answer of the privilege
         * @param in collects the violations of the command
         */
        Function<UnitOfWork, T> check(A allowed, Inputs in);
    }

    /**
     * Checks a command and returns the rest of the work, where the privilege has no reach.
     *
     * @param <T> the answer of the use case
     */
    @FunctionalInterface
    public interface OpenBody<T extends @Nullable Object> {
        /**
         * {@return the rest of the work, which runs if the command is valid}
         *
         * @param in collects the violations of the command
         */
        Function<UnitOfWork, T> check(Inputs in);
    }

    // reading

    /**
     * Runs a reading use case without a command.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param body the work, which gets the answer of the privilege
     * @param <A> the answer of the privilege
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <A, T extends @Nullable Object> T read(UseCase<A> useCase, Caller caller, BiFunction<A, ReadWork, T> body) {
        return whole(
                useCase,
                caller,
                call -> runs.readAlone(call, work -> body.apply(useCase.authorise(work.grants(), null), work)));
    }

    /**
     * Runs a reading use case without a command, whose privilege has no reach.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param body reads and answers
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <T extends @Nullable Object> T read(UseCase<Permitted> useCase, Caller caller, Function<ReadWork, T> body) {
        return read(useCase, caller, (permitted, work) -> body.apply(work));
    }

    /**
     * Runs a reading use case with a command.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param command the command, checked by its constraints first
     * @param body checks the command and returns the rest of the work
     * @param <A> the answer of the privilege
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <A, T extends @Nullable Object> T read(
            UseCase<A> useCase,
            Caller caller,
            @Nullable Object command,
            BiFunction<A, Inputs, Function<ReadWork, T>> body) {
        return whole(
                useCase,
                caller,
                call -> runs.readAlone(call, work -> {
                    A allowed = useCase.authorise(work.grants(), command);
                    Inputs in = check(command);
                    Function<ReadWork, T> rest = body.apply(allowed, in);
                    in.rejectInvalid();
                    return rest.apply(work);
                }));
    }

    /**
     * Runs a reading use case with a command, whose privilege has no reach.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param command the command, checked by its constraints first
     * @param body checks the command and returns the rest of the work
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <T extends @Nullable Object> T read(
            UseCase<Permitted> useCase,
            Caller caller,
            @Nullable Object command,
            Function<Inputs, Function<ReadWork, T>> body) {
        return read(useCase, caller, command, (permitted, in) -> body.apply(in));
    }

    // changing

    /**
     * Runs a changing use case that takes no idempotency key.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param command the command, checked by its constraints first
     * @param body checks the command and returns the rest of the work
     * @param <A> the answer of the privilege
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <A, T extends @Nullable Object> T change(
            UseCase<A> useCase, Caller caller, @Nullable Object command, Body<A, T> body) {
        return whole(useCase, caller, call -> unkeyed(call, command, body));
    }

    /**
     * Runs a changing use case that takes no idempotency key, whose privilege has no reach.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param command the command, checked by its constraints first
     * @param body checks the command and returns the rest of the work
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <T extends @Nullable Object> T change(
            UseCase<Permitted> useCase, Caller caller, @Nullable Object command, OpenBody<T> body) {
        return change(useCase, caller, command, (permitted, in) -> body.check(in));
    }

    /**
     * Runs a changing use case whose effect happens once per idempotency key (GEN-7).
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param command the command, checked by its constraints first
     * @param answer the way to answer a repeated call
     * @param body checks the command and returns the rest of the work
     * @param <A> the answer of the privilege
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <A, T> T change(
            UseCase<A> useCase, Caller caller, @Nullable Object command, Answer<A, T> answer, Body<A, T> body) {
        return whole(useCase, caller, call -> {
            String key = caller.key();
            return key == null
                    ? unkeyed(call, command, body)
                    : keyed(call, receipt(call, key, command, answer), command, body);
        });
    }

    /**
     * Runs a changing use case whose effect happens once per idempotency key, and whose privilege has no reach.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param command the command, checked by its constraints first
     * @param answer the way to answer a repeated call
     * @param body checks the command and returns the rest of the work
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <T> T change(
            UseCase<Permitted> useCase,
            Caller caller,
            @Nullable Object command,
            Answer<Permitted, T> answer,
            OpenBody<T> body) {
        return change(useCase, caller, command, answer, (permitted, in) -> body.check(in));
    }

    /**
     * Runs a changing use case that returns nothing. Its effect happens once per idempotency key, if it takes one.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param command the command, checked by its constraints first
     * @param body checks the command and returns the rest of the work
     */
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
     * Runs a changing use case that has several transactions and works between them, as one that hashes a password does.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param body the work, which begins its transactions by the call
     * @param <A> the answer of the privilege
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <A, T extends @Nullable Object> T whole(UseCase<A> useCase, Caller caller, Function<Call<A>, T> body) {
        return observed.run(
                useCase, Arguments.required("caller", caller), () -> body.apply(runs.call(useCase, caller, ahead)));
    }

    /**
     * Runs a changing use case that asks the outside world between two transactions, and whose effect happens once per
     * idempotency key. A repeated call finds the answer of the first one before it asks. In a transaction of the host's all
     * steps run in that transaction.
     *
     * @param useCase its declaration
     * @param caller who asks
     * @param command the command, checked by its constraints in both transactions
     * @param answer the way to answer a repeated call
     * @param steps reads, asks and changes
     * @param <A> the answer of the privilege
     * @param <Q> what is asked
     * @param <R> what was heard
     * @param <T> the answer of the use case
     * @return the answer of the use case
     */
    public <A, Q, R, T> T changeAfterAsking(
            UseCase<A> useCase,
            Caller caller,
            @Nullable Object command,
            Answer<A, T> answer,
            Asking<A, Q, R, T> steps) {
        return whole(useCase, caller, call -> {
            String key = caller.key();
            CallReceipt<A, T> receipt = key == null ? null : receipt(call, key, command, answer);
            Begun<Q, T> begun = begin(call, command, receipt, steps);
            if (begun.answer() != null) {
                return begun.answer();
            }
            R heard = steps.ask(begun.asked(), call);
            Body<A, T> rest = (allowed, in) -> work -> steps.change(allowed, heard, work);
            return receipt == null ? unkeyed(call, command, rest) : keyed(call, receipt, command, rest);
        });
    }

    /** The first transaction: the answer of an earlier call with the same key, or what is asked. */
    private <A, Q, R, T> Begun<Q, T> begin(
            Call<A> call, @Nullable Object command, @Nullable CallReceipt<A, T> receipt, Asking<A, Q, R, T> steps) {
        try {
            return runs.read(call, work -> {
                A allowed = letIn(call, work.grants(), command);
                Optional<Receipt> earlier = receipt == null ? Optional.empty() : receipt.earlier();
                return receipt != null && earlier.isPresent()
                        ? new Begun<>(null, receipt.again(allowed, earlier.get()))
                        : new Begun<>(steps.read(allowed, work), null);
            });
        } catch (ConflictException | NotFoundException | RuleViolatedException rejection) {
            if (receipt == null) {
                throw rejection;
            }
            return new Begun<>(null, foundAfter(rejection, call, receipt, work -> letIn(call, work.grants(), command)));
        }
    }

    private <A> A letIn(Call<A> call, Grants grants, @Nullable Object command) {
        A allowed = call.letIn(grants, command);
        check(command).rejectInvalid();
        return allowed;
    }

    /** What is to be asked, or the answer of the use case, of which there is one. */
    private record Begun<Q, T>(
            @Nullable Q question, @Nullable T answer) {

        Q asked() {
            return Objects.requireNonNull(question, "a question where there is no answer");
        }
    }

    private <A, T extends @Nullable Object> T unkeyed(Call<A> call, @Nullable Object command, Body<A, T> body) {
        return runs.change(
                call,
                (grants, run) -> run.of(checked(call, grants, command, body).rest()));
    }

    private <A, T> CallReceipt<A, T> receipt(Call<A> call, String key, @Nullable Object command, Answer<A, T> answer) {
        Content content = new Content(answer.content() == null ? command : answer.content());
        return new CallReceipt<>(call.useCase(), call.caller(), key, content, answer, receipts);
    }

    private <A, T> T keyed(Call<A> call, CallReceipt<A, T> receipt, @Nullable Object command, Body<A, T> body) {
        try {
            return runs.change(call.first(receipt::earlier), (grants, run) -> {
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
            return foundAfter(
                    rejection,
                    call,
                    receipt,
                    work -> checked(call, work.grants(), command, body).allowed());
        }
    }

    /**
     * Of two equal calls at once, the second may be refused because of what the first one did; where no time is left to find
     * that out, a refusal for good would say too much. The receipt is read before the record that it names, also where both are
     * foreseen: else the answer could be the record before the first call.
     */
    private <A, T> T foundAfter(
            VisionCraftException rejection, Call<A> call, CallReceipt<A, T> receipt, Function<ReadWork, A> letIn) {
        if (runs.joined() || (rejection.retryable() && !call.hasTime())) {
            throw rejection;
        }
        return runs.read(
                call.first(receipt::earlier),
                work -> receipt.again(letIn.apply(work), receipt.earlier().orElseThrow(() -> rejection)));
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

    /**
     * {@return the check of a command, with the violations of its constraints}
     *
     * @param command null if the caller gave none
     * @throws io.visioncraft.error.InvalidInputException with {@code required} if it is null
     */
    public Inputs check(@Nullable Object command) {
        return validation.check(command);
    }

    /** {@return whether a transaction of the host's is open: use cases join it, and nothing runs again} */
    public boolean joined() {
        return runs.joined();
    }

    /**
     * Counts an attempt to log in that was put off (IDN-5).
     *
     * @param useCase the use case of the attempt
     */
    public void throttled(UseCase<?> useCase) {
        observed.throttled(useCase);
    }

    /** {@return now, by the one clock (GEN-8)} */
    public Instant now() {
        return now.get();
    }
}
