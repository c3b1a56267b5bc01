package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;

/**
 * Guards as rows of {@code vc_guard}, locked for the length of the transaction. A row is made when its key is first held; two
 * that make it at once wait for each other instead of failing.
 */
final class JpaGuards implements Guards {

    private static final String LOCK = "SELECT guard_key FROM vc_guard WHERE guard_key = ? FOR UPDATE";

    private final Sessions sessions;
    private final SupportedDatabase database;

    JpaGuards(Sessions sessions, SupportedDatabase database) {
        this.sessions = sessions;
        this.database = database;
    }

    @Override
    public void hold(Guard guard) {
        JpaSession session = sessions.current();
        if (session.queryNative(LOCK, guard.key()).isEmpty()) {
            session.executeNative(database.insertGuardIfMissing(), guard.key());
            session.queryNative(LOCK, guard.key());
        }
        session.lookAgain();
    }
}
