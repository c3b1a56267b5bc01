package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.NumberSeriesRepository;
import java.util.List;
import java.util.Optional;

/** Series of numbers. The caller holds the guard of the series, which has locked and read a begun series. Thread-safe. */
final class JpaNumberSeriesRepository implements NumberSeriesRepository {

    private static final String LOCK =
            "SELECT issuer_key, last_date, next_number FROM vc_number_series WHERE series_key = ? FOR UPDATE";

    private final Transactions transactions;

    JpaNumberSeriesRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Locks the row of a series until the transaction ends. Returns false if there is none yet. */
    boolean lock(String key) {
        OpenTransaction transaction = transactions.current();
        Statements statements = transaction.statements();
        List<NumberSeries> locked = statements.queryNative(LOCK, key).stream()
                .map(columns -> statements.mapped(row(key, columns), JpaNumberSeriesRepository::record))
                .toList();
        transaction.memory().remember(new Known(key), locked.stream().findFirst());
        return !locked.isEmpty();
    }

    @Override
    public Optional<NumberSeries> find(String key) {
        OpenTransaction transaction = transactions.current();
        return transaction
                .memory()
                .recall(new Known(key))
                .orElseGet(() -> transaction
                        .statements()
                        .one(
                                Select.from(NumberSeriesEntity.class).where("e.seriesKey = :key", "key", key),
                                JpaNumberSeriesRepository::record));
    }

    @Override
    public void save(NumberSeries series) {
        Statements statements = transactions.statements();
        Memory memory = transactions.memory();
        Known known = new Known(series.key());
        boolean missing = memory.recall(known).filter(Optional::isEmpty).isPresent();
        if (missing || update(statements, series) == 0) {
            NumberSeriesEntity row = new NumberSeriesEntity();
            row.seriesKey = series.key();
            row.issuerKey = series.issuer();
            row.lastDate = Days.of(series.lastDate());
            row.nextNumber = series.next();
            statements.insert(row);
        }
        memory.remember(known, Optional.of(series));
    }

    private static int update(Statements statements, NumberSeries series) {
        return statements.executeNative(
                "UPDATE vc_number_series SET issuer_key = ?, last_date = ?, next_number = ? WHERE series_key = ?",
                series.issuer(),
                Days.of(series.lastDate()),
                series.next(),
                series.key());
    }

    private static NumberSeriesEntity row(String key, Object[] columns) {
        NumberSeriesEntity row = new NumberSeriesEntity();
        row.seriesKey = key;
        row.issuerKey = (String) columns[0];
        row.lastDate = ((Number) columns[1]).intValue();
        row.nextNumber = ((Number) columns[2]).longValue();
        return row;
    }

    private static NumberSeries record(NumberSeriesEntity row) {
        return new NumberSeries(row.seriesKey, row.issuerKey, Days.at(row.lastDate), row.nextNumber);
    }

    /** The key of a series that the transaction holds the guard of; the value is empty if the series has not begun. */
    private record Known(String key) implements Memory.Key<Optional<NumberSeries>> {}
}
