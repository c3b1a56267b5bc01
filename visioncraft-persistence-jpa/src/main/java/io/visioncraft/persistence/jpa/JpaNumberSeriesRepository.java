package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.NumberSeriesRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Series of numbers. The caller holds the guard of the series, which has locked and read a begun series. Thread-safe. */
final class JpaNumberSeriesRepository implements NumberSeriesRepository {

    private static final String LOCK =
            "SELECT issuer_key, last_date, next_number, closed_until FROM vc_number_series WHERE series_key = ?"
                    + " FOR UPDATE";

    private static final String UPDATE = "UPDATE vc_number_series SET issuer_key = ?, next_number = ?";

    /** More series than any business has. */
    private static final int MOST = 10_000;

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
                                Select.from(NumberSeriesRow.class).where("e.series_key = ?", key),
                                JpaNumberSeriesRepository::record));
    }

    @Override
    public List<NumberSeries> all() {
        return transactions
                .statements()
                .list(Select.from(NumberSeriesRow.class), MOST, JpaNumberSeriesRepository::record);
    }

    /**
     * Of a series that the transaction has locked and found, the change goes with the document that takes the number, so that the
     * row is locked for two round trips and the commit.
     */
    @Override
    public void save(NumberSeries series) {
        Statements statements = transactions.statements();
        Memory memory = transactions.memory();
        Known known = new Known(series.key());
        Optional<Optional<NumberSeries>> before = memory.recall(known);
        if (before.isPresent() && before.get().isPresent()) {
            statements.changeLocked(known, UPDATE + set(series), series.issuer(), series.next(), series.key());
        } else if (before.isPresent()
                || statements.executeNative(UPDATE + set(series), series.issuer(), series.next(), series.key()) == 0) {
            NumberSeriesRow row = new NumberSeriesRow();
            row.seriesKey = series.key();
            row.issuerKey = series.issuer();
            row.lastDate = Days.ofNullable(series.lastDate());
            row.nextNumber = series.next();
            row.closedUntil = Days.ofNullable(series.closedUntil());
            statements.insert(row);
        }
        memory.remember(known, Optional.of(series));
    }

    private static String set(NumberSeries series) {
        return ", last_date = " + day(series.lastDate()) + ", closed_until = " + day(series.closedUntil())
                + " WHERE series_key = ?";
    }

    /** A day as SQL writes it: some drivers need the type of a parameter that is null. */
    private static String day(@Nullable LocalDate day) {
        return day == null ? "NULL" : Integer.toString(Days.of(day));
    }

    private static NumberSeriesRow row(String key, Object[] columns) {
        NumberSeriesRow row = new NumberSeriesRow();
        row.seriesKey = key;
        row.issuerKey = (String) columns[0];
        row.lastDate = days(columns[1]);
        row.nextNumber = ((Number) columns[2]).longValue();
        row.closedUntil = days(columns[3]);
        return row;
    }

    private static @Nullable Integer days(@Nullable Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    private static NumberSeries record(NumberSeriesRow row) {
        return new NumberSeries(
                row.seriesKey,
                row.issuerKey,
                Days.atNullable(row.lastDate),
                row.nextNumber,
                Days.atNullable(row.closedUntil));
    }

    /** The key of a series that the transaction holds the guard of; the value is empty if the series has not begun. */
    private record Known(String key) implements Memory.Key<Optional<NumberSeries>> {}
}
