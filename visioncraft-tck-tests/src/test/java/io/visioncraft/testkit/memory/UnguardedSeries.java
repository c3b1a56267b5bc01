package io.visioncraft.testkit.memory;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.NumberSeriesRepository;
import java.util.List;
import java.util.Optional;

/** Number series that do not ask for their guard, for stores whose guards are broken on purpose. */
public final class UnguardedSeries implements NumberSeriesRepository {

    private static final Index<NumberSeries> BY_KEY = Index.by(one -> Key.of(one.key()));

    private final Transactions transactions;
    private final Table<String, NumberSeries> series;

    private UnguardedSeries(Transactions transactions) {
        this.transactions = transactions;
        this.series = new Table<>(transactions, Shape.unchecked(NumberSeries::key, List.of(BY_KEY)));
    }

    /** Empty series in the transactions of a store. */
    public static NumberSeriesRepository of(InMemoryPersistence store) {
        return new UnguardedSeries((Transactions) store.transactions());
    }

    @Override
    public Optional<NumberSeries> find(String key) {
        return transactions.statement(() -> Optional.ofNullable(series.get(key)));
    }

    @Override
    public List<NumberSeries> all() {
        return transactions.statement(() -> series.in(BY_KEY, Key.of()).toList());
    }

    @Override
    public void save(NumberSeries next) {
        transactions.statement(() -> {
            series.put(next);
            return next;
        });
    }
}
