package io.visioncraft.testkit.memory;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.NumberSeriesRepository;
import io.visioncraft.spi.Guard;
import java.util.List;
import java.util.Optional;

/** Refuses to find and to save a series without its guard, since nothing else protects it. */
final class InMemoryNumberSeriesRepository implements NumberSeriesRepository {

    private static final Index<NumberSeries> BY_KEY = Index.by(one -> Key.of(one.key()));

    private final Transactions transactions;
    private final BlockingGuards guards;
    private final Table<String, NumberSeries> series;

    InMemoryNumberSeriesRepository(Transactions transactions, BlockingGuards guards) {
        this.transactions = transactions;
        this.guards = guards;
        this.series = new Table<>(transactions, Shape.unchecked(NumberSeries::key, List.of(BY_KEY)));
    }

    @Override
    public Optional<NumberSeries> find(String key) {
        requireGuard(key);
        return transactions.statement(() -> Optional.ofNullable(series.get(key)));
    }

    @Override
    public List<NumberSeries> all() {
        return transactions.statement(() -> series.in(BY_KEY, Key.of()).toList());
    }

    @Override
    public void save(NumberSeries next) {
        requireGuard(next.key());
        transactions.statement(() -> {
            series.put(next);
            return next;
        });
    }

    private void requireGuard(String key) {
        if (!guards.holds(transactions.current(), new Guard.Series(key).key())) {
            throw new IllegalStateException("The transaction does not hold the guard of the series " + key);
        }
    }
}
