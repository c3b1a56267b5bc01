package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.NumberSeriesRepository;
import java.util.Optional;

/** The series' guard is held by whoever calls, so that an update that finds no row may insert it. */
final class JpaNumberSeriesRepository implements NumberSeriesRepository {

    private final Sessions sessions;

    JpaNumberSeriesRepository(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<NumberSeries> find(String key) {
        return sessions.current()
                .one(
                        Select.from(NumberSeriesEntity.class).where("e.seriesKey = :key", "key", key),
                        row -> new NumberSeries(row.seriesKey, Days.at(row.lastDate), row.nextNumber));
    }

    @Override
    public void save(NumberSeries series) {
        JpaSession session = sessions.current();
        int updated = session.execute(
                "update VcNumberSeries e set e.lastDate = ?1, e.nextNumber = ?2 where e.seriesKey = ?3",
                Days.of(series.lastDate()),
                series.next(),
                series.key());
        if (updated == 0) {
            NumberSeriesEntity row = new NumberSeriesEntity();
            row.seriesKey = series.key();
            row.lastDate = Days.of(series.lastDate());
            row.nextNumber = series.next();
            session.insert(row);
        }
    }
}
