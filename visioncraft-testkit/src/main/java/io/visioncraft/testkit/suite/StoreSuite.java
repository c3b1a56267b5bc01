package io.visioncraft.testkit.suite;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.testkit.Race;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The base of the suites that use a store directly, below the library. */
abstract class StoreSuite extends BehaviourSuite {

    final SampleRecords samples = new SampleRecords();

    /** Runs work in a transaction. */
    final <T extends @Nullable Object> T in(Supplier<T> work) {
        return persistence.transactions().inTransaction(work::get);
    }

    /** Runs work in a transaction. */
    final void within(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** Runs work in a transaction that fails afterwards. */
    final void rolledBack(Runnable work) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> within(() -> {
                    work.run();
                    throw new IllegalArgumentException("expected");
                }));
    }

    /** Runs work in a transaction of another thread, to its end. */
    final void elsewhere(Runnable work) {
        Race.elsewhere(() -> in(() -> {
            work.run();
            return true;
        }));
    }

    /** Stores a record in a transaction of its own. */
    final <A extends Aggregate<I>, I extends Id> A stored(AggregateRepository<A, I> repository, A record) {
        within(() -> repository.save(record, List.of()));
        return record;
    }

    /** What is committed under an id. */
    final <A extends Aggregate<I>, I extends Id> Optional<A> committed(AggregateRepository<A, I> repository, I id) {
        return in(() -> repository.find(id));
    }
}
