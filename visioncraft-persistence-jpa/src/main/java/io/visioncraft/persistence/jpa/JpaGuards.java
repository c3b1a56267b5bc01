package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;

/**
 * Guards as rows of {@code vc_guard}, locked for the length of the transaction. A row is made when its key is first held; two
 * that make it at once wait for each other instead of failing. A series of numbers that has begun is its own guard: its row is
 * locked by the statement that reads it. Until then it is guarded as everything else is, so whoever held that guard while the
 * row was being made locks the row as well. Thread-safe.
 */
final class JpaGuards implements Guards {

    private static final String LOCK = "SELECT guard_key FROM vc_guard WHERE guard_key = ? FOR UPDATE";

    private final Sessions sessions;
    private final SupportedDatabase database;
    private final JpaNumberSeriesRepository series;

    JpaGuards(Sessions sessions, SupportedDatabase database, JpaNumberSeriesRepository series) {
        this.sessions = sessions;
        this.database = database;
        this.series = series;
    }

    @Override
    public void hold(Guard guard) {
        JpaSession session = sessions.current();
        if (guard instanceof Guard.Series series) {
            if (!this.series.lock(series.series())) {
                holdRow(guard, session);
                this.series.lock(series.series());
            }
        } else {
            holdRow(guard, session);
        }
        session.lookAgain();
    }

    private void holdRow(Guard guard, JpaSession session) {
        if (session.queryNative(LOCK, guard.key()).isEmpty()) {
            session.executeNative(database.insertGuardIfMissing(), guard.key());
            session.queryNative(LOCK, guard.key());
        }
    }
}
