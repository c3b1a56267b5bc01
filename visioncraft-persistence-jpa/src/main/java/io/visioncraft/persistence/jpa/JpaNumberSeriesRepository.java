package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.NumberSeriesRepository;
import java.util.List;
import java.util.Optional;

/** The series' guard is held by whoever calls, and with it a series that has begun was locked and read. Thread-safe. */
final class JpaNumberSeriesRepository implements NumberSeriesRepository {

    private static final String LOCK =
            "SELECT issuer_key, last_date, next_number FROM vc_number_series WHERE series_key = ? FOR UPDATE";

    private final Sessions sessions;

    JpaNumberSeriesRepository(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Locks the row of a series for the length of the transaction; false if there is none yet. */
    boolean lock(String key) {
        JpaSession session = sessions.current();
        List<NumberSeries> locked = session.queryNative(LOCK, key).stream()
                .map(columns -> JpaSession.mapped(row(key, columns), JpaNumberSeriesRepository::record))
                .toList();
        session.remember(new Known(key), new Stored(locked.stream().findFirst()));
        return !locked.isEmpty();
    }

    @Override
    public Optional<NumberSeries> find(String key) {
        JpaSession session = sessions.current();
        return session.remembered(new Known(key), Stored.class)
                .map(Stored::series)
                .orElseGet(() -> session.one(
                        Select.from(NumberSeriesEntity.class).where("e.seriesKey = :key", "key", key),
                        JpaNumberSeriesRepository::record));
    }

    @Override
    public void save(NumberSeries series) {
        JpaSession session = sessions.current();
        Known known = new Known(series.key());
        boolean missing = session.remembered(known, Stored.class)
                .filter(stored -> stored.series().isEmpty())
                .isPresent();
        if (missing || update(session, series) == 0) {
            NumberSeriesEntity row = new NumberSeriesEntity();
            row.seriesKey = series.key();
            row.issuerKey = series.issuer();
            row.lastDate = Days.of(series.lastDate());
            row.nextNumber = series.next();
            session.insert(row);
        }
        session.remember(known, new Stored(Optional.of(series)));
    }

    private static int update(JpaSession session, NumberSeries series) {
        return session.executeNative(
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

    /** Under which a transaction remembers where a series stands, once it holds its guard. */
    private record Known(String key) {}

    /** Where a series stands; empty if it has not begun. */
    private record Stored(Optional<NumberSeries> series) {}
}
