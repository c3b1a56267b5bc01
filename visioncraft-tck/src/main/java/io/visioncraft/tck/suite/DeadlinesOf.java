package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.probe.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes with which deadlines the library begins its transactions and readings. Used by one thread. */
final class DeadlinesOf implements TransactionRunner {

    private final TransactionRunner transactions;
    private final List<Deadline> begun = new ArrayList<>();

    DeadlinesOf(TransactionRunner transactions) {
        this.transactions = transactions;
    }

    Persistence in(Persistence store) {
        return Ports.replaced(store, port -> port.name().equals("transactions") ? this : port.port());
    }

    /** Makes a call that begins several, and asserts that the deadline of all is one and the same. */
    <T> T oneOfSeveral(Supplier<T> call) {
        begun.clear();
        T answer = call.get();
        assertThat(begun).hasSizeGreaterThan(1);
        assertThat(begun).allSatisfy(one -> assertThat(one).isSameAs(begun.get(0)));
        return answer;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        begun.add(deadline);
        return transactions.inTransaction(deadline, work);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        begun.add(deadline);
        return transactions.reading(deadline, work);
    }

    @Override
    public void foresee(Runnable reads) {
        transactions.foresee(reads);
    }

    @Override
    public boolean active() {
        return transactions.active();
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }
}
