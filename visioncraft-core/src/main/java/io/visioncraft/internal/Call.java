package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One call of a use case: its caller, and the one deadline for all its transactions and the work between them (GEN-14). Each
 * transaction lets the caller in first. None begins after the deadline. Used by one thread.
 *
 * @param <A> the answer of the use case's privilege
 */
public final class Call<A> {

    private final UseCase<A> useCase;
    private final Caller caller;
    private final Deadline deadline;
    private final Runs runs;
    private final Runnable ahead;

    Call(UseCase<A> useCase, Caller caller, Deadline deadline, Runs runs, Runnable ahead) {
        this.useCase = useCase;
        this.caller = caller;
        this.deadline = deadline;
        this.runs = runs;
        this.ahead = ahead;
    }

    /** The same call, whose transactions foresee these reads before all others, since the body asks them before. */
    Call<A> first(Runnable reads) {
        return new Call<>(useCase, caller, deadline, runs, () -> {
            runs.foresee(reads);
            ahead.run();
        });
    }

    /** Foresees the reads that a transaction begins with, before the caller's permissions are asked for. */
    void lookAhead() {
        ahead.run();
    }

    UseCase<A> useCase() {
        return useCase;
    }

    /** {@return the caller} */
    public Caller caller() {
        return caller;
    }

    Deadline deadline() {
        return deadline;
    }

    /** {@return whether there is time left to begin another transaction} */
    public boolean hasTime() {
        return !deadline.passed();
    }

    /**
     * Ends the call if there is no time left (GEN-14). A use case asks before each step outside its transactions.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code deadline-exceeded}
     */
    public void requireTime() {
        deadline.requireNotPassed();
    }

    /**
     * Lets the caller in, before the command is checked and before the first transaction: a denied caller causes no work
     * (GEN-4). A caller that is no user is let in without a transaction, since nothing is stored about it.
     *
     * @return the answer of the privilege
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}, {@code log-in-required} or
     *     {@code not-authenticated}
     */
    public A letIn() {
        return caller.user() == null ? letIn(runs.grantsOf(caller), null) : read((allowed, work) -> allowed);
    }

    /**
     * Reads in one of its transactions.
     *
     * @param body the work, which gets the answer of the privilege
     * @param <T> the result of the work
     * @return the result of the work
     */
    public <T extends @Nullable Object> T read(BiFunction<A, ReadWork, T> body) {
        return runs.read(this, work -> body.apply(letIn(work.grants(), null), work));
    }

    /**
     * Changes records in one of its transactions.
     *
     * @param body the work, which gets the answer of the privilege
     * @param <T> the result of the work
     * @return the result of the work
     */
    public <T extends @Nullable Object> T change(BiFunction<A, UnitOfWork, T> body) {
        return runs.change(this, (grants, run) -> {
            A allowed = letIn(grants, null);
            return run.of(work -> body.apply(allowed, work));
        });
    }

    /** Lets the caller in. Only after that it rejects a key that a changing use case does not take. */
    A letIn(Grants grants, @Nullable Object command) {
        A allowed = useCase.authorise(grants, command);
        if (caller.key() != null && !useCase.takesKey()) {
            throw StoreCodes.KEY_NOT_ACCEPTED.rejection("This use case takes no idempotency key");
        }
        return allowed;
    }
}
