package io.visioncraft.persistence.jpa;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.spi.StoreCodes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a database or the line to it may do at the worst moment.
 *
 * @param name what happens
 * @param words what the driver may say of it, by turns
 * @param cuts whether the connection is gone from then on
 * @param late whether it happens after the statement took effect, in place of its confirmation
 */
record Fault(String name, List<Words> words, boolean cuts, boolean late) {

    static final Words CONNECTION_FAILURE = new Words("08006", 0);
    static final Words NO_CONNECTION = new Words("08003", 0);

    /** The line is cut before a statement is sent. */
    static Fault cut(TestDatabase database) {
        return new Fault("cut before", database.dialect().losses(), true, false);
    }

    /** The line is cut after a statement took effect. */
    static Fault cutLate(TestDatabase database) {
        return new Fault("cut after", database.dialect().losses(), true, true);
    }

    /** What a caller is told of it, where it happens before the commit. */
    RejectionCode code() {
        return name.endsWith("read only") ? StoreCodes.STORE_MISCONFIGURED : StoreCodes.STORE_UNAVAILABLE;
    }

    /** A statement is refused, and the connection is whole. */
    static Fault refusal(String name, String state, int code) {
        return new Fault(name, List.of(new Words(state, code)), false, false);
    }

    /**
     * What a driver throws.
     *
     * @param state the SQL state
     * @param code the database's own code, 0 for none
     */
    record Words(String state, int code) {}

    /** Strikes at one execution, counted from 0, and notes what was sent until then. */
    final class Strike implements Watch.Disturbance {

        private final int at;
        private final List<String> sent = new ArrayList<>();
        private boolean struck;

        Strike(int at) {
            this.at = at;
        }

        @Override
        public void before(String next, Connection on) throws SQLException {
            sent.add(next);
            if (!late) {
                strike(on);
            }
        }

        @Override
        public void after(String done, Connection on) throws SQLException {
            if (late) {
                strike(on);
            }
        }

        private void strike(Connection on) throws SQLException {
            if (struck || sent.size() - 1 != at) {
                return;
            }
            struck = true;
            if (cuts) {
                cut(on);
            }
            Words said = words.get(at % words.size());
            throw new SQLException(name, said.state, said.code);
        }

        /** What the caller is told: of a commit, that nobody knows, unless nothing was to be stored. */
        RejectionCode told() {
            if (!atCommit()) {
                return code();
            }
            List<String> before = sent.subList(0, at);
            return before.subList(before.lastIndexOf(Watch.COMMIT) + 1, at).stream()
                            .allMatch(Strike::onlyReads)
                    ? StoreCodes.STORE_UNAVAILABLE
                    : StoreCodes.OUTCOME_UNKNOWN;
        }

        private static boolean onlyReads(String executed) {
            return Watch.statementsIn(executed)
                    .map(statement -> statement.toLowerCase(Locale.ROOT))
                    .allMatch(text -> text.startsWith("select") && !text.contains("for update"));
        }

        boolean struck() {
            return struck;
        }

        /** Whether it struck, or would have, at a commit. */
        boolean atCommit() {
            return sent.size() > at && sent.get(at).equals(Watch.COMMIT);
        }

        List<String> sent() {
            return List.copyOf(sent);
        }
    }

    /** Closes the line below the pool, so that nothing above it knows. */
    private static void cut(Connection pooled) throws SQLException {
        Connection line = pooled.unwrap(Connection.class);
        try {
            line.abort(Runnable::run);
        } catch (SQLFeatureNotSupportedException unable) {
            line.close();
        }
    }
}
