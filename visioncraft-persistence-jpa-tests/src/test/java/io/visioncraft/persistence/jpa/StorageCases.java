package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of repositories over every store of this module, without any row. */
@ParameterizedClass
@EnumSource(TestStore.class)
@SuppressWarnings("NullAway.Init") // JUnit gives the store
abstract class StorageCases {

    @Parameter
    TestStore opened;

    JpaPersistence store;

    @BeforeEach
    final void beginWithoutAnyRow() {
        store = opened.fresh();
    }

    final <T> T in(Supplier<T> work) {
        return store.transactions().inTransaction(work::get);
    }

    final void within(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** Stores a record in a transaction of its own. */
    final <A extends Aggregate<I>, I extends Id> A stored(AggregateRepository<A, I> repository, A record) {
        within(() -> repository.save(record, List.of()));
        return record;
    }

    /** Asserts that a read is told of the record that is not valid, and of nothing that the row holds. */
    final void assertCorrupt(String type, Id id, Runnable read) {
        VisionCraftException corrupt = assertRejected(StoreCodes.CORRUPT_RECORD, () -> within(read));

        assertThat(corrupt.details()).containsOnly(entry("type", type), entry("id", id.toString()));
        assertThat(corrupt).hasMessageNotContaining("Secret").hasNoCause();
    }

    /** All pages of a list, one after the other. */
    static <R, P> List<R> pages(int limit, Page<R, P> page, Function<R, P> position) {
        List<R> all = new ArrayList<>();
        List<R> next = page.after(null, limit);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = page.after(position.apply(next.get(next.size() - 1)), limit);
        }
        return all;
    }

    /** The first rejection among the outcomes of a race. */
    static VisionCraftException rejectionIn(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.succeeded())
                .map(outcome -> (VisionCraftException) Objects.requireNonNull(outcome.thrown()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads one page of a list.
     *
     * @param <R> what is listed
     * @param <P> a place in the list
     */
    @FunctionalInterface
    interface Page<R, P> {

        List<R> after(@Nullable P position, int limit);
    }
}
