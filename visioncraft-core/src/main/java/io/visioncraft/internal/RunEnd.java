package io.visioncraft.internal;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a refused run of a use case affects its transaction (GEN-5). In the host's transaction, a refusal of the
 * library that left nothing is carried out of the work as a value and thrown outside: the transaction stays whole. A run that
 * left something, and every failure of the store, dooms the transaction. In the library's transaction, a run that stored
 * nothing has no unknown outcome if its commit is lost. Immutable and thread-safe.
 */
final class RunEnd {

    private final TransactionRunner transactions;

    RunEnd(TransactionRunner transactions) {
        this.transactions = transactions;
    }

    /** Runs a use case in the host's transaction, or in a new one. */
    <T extends @Nullable Object> T of(Deadline deadline, Function<Run, T> useCase) {
        Run run = new Run(deadline);
        return transactions.active() ? joined(run, () -> useCase.apply(run)) : own(run, () -> useCase.apply(run));
    }

    /** Runs a reading use case in the host's transaction, or without one. */
    <T extends @Nullable Object> T ofReading(Deadline deadline, Supplier<T> useCase) {
        if (!transactions.active()) {
            return transactions.reading(deadline, useCase::get);
        }
        Supplier<T> answer = transactions.reading(deadline, () -> carried(new Run(deadline), useCase));
        return answer.get();
    }

    private <T extends @Nullable Object> T joined(Run run, Supplier<T> useCase) {
        Supplier<T> answer = transactions.inTransaction(run.deadline(), () -> carried(run, useCase));
        return answer.get();
    }

    private static <T extends @Nullable Object> Supplier<T> carried(Run run, Supplier<T> useCase) {
        try {
            T answered = useCase.get();
            return () -> answered;
        } catch (VisionCraftException refusal) {
            if (run.leftNothing() && !refusal.fromBelow()) {
                return () -> {
                    throw refusal;
                };
            }
            throw refusal;
        }
    }

    private <T extends @Nullable Object> T own(Run run, Supplier<T> useCase) {
        try {
            return transactions.inTransaction(run.deadline(), useCase::get);
        } catch (UnavailableException lost) {
            if (lost.is(StoreCodes.OUTCOME_UNKNOWN) && run.leftNothing()) {
                throw UnavailableException.causedBy(
                        StoreCodes.STORE_UNAVAILABLE, "The connection was lost, and nothing was to be stored", lost);
            }
            throw lost;
        }
    }
}
