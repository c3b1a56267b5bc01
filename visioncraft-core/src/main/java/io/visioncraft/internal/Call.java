package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One call of a use case: who makes it, and the one deadline for all its transactions and for what it does between them
 * (GEN-14). Each transaction lets the caller in first; none begins once the time is over. Used by one thread.
 *
 * @param <A> what the use case's privilege answers
 */
public final class Call<A> {

    private final UseCase<A> useCase;
    private final Caller caller;
    private final Deadline deadline;
    private final Runs runs;

    Call(UseCase<A> useCase, Caller caller, Deadline deadline, Runs runs) {
        this.useCase = useCase;
        this.caller = caller;
        this.deadline = deadline;
        this.runs = runs;
    }

    UseCase<A> useCase() {
        return useCase;
    }

    public Caller caller() {
        return caller;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Whether there is time left to begin another transaction. */
    public boolean hasTime() {
        return !deadline.passed();
    }

    /**
     * Lets the caller in, where the command is checked before the first transaction: nothing costs work before that (GEN-4).
     * Whoever is no user is let in without a transaction, since nothing is stored of it.
     */
    public A letIn() {
        return caller.user() == null ? letIn(runs.grantsOf(caller), null) : read((allowed, work) -> allowed);
    }

    /** Reads in one of its transactions. */
    public <T extends @Nullable Object> T read(BiFunction<A, ReadWork, T> body) {
        return runs.read(this, work -> body.apply(letIn(work.grants(), null), work));
    }

    /** Changes something in one of its transactions. */
    public <T extends @Nullable Object> T change(BiFunction<A, UnitOfWork, T> body) {
        return runs.change(this, (grants, run) -> {
            A allowed = letIn(grants, null);
            return run.of(work -> body.apply(allowed, work));
        });
    }

    /** Lets the caller in, and tells only then that a changing use case takes no key. */
    A letIn(Grants grants, @Nullable Object command) {
        A allowed = useCase.authorise(grants, command);
        if (caller.key() != null && !useCase.takesKey()) {
            throw StoreCodes.KEY_NOT_ACCEPTED.rejection("This use case takes no idempotency key");
        }
        return allowed;
    }
}
