package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database or the line to it may do at the worst moment.
 *
 * @param name what happens
 * @param failure what the driver says of it
 * @param cuts whether the connection is gone from then on
 * @param late whether it happens after the statement took effect, in place of its confirmation
 */
record Fault(String name, Failing failure, boolean cuts, boolean late) {

    static final Fault CUT = new Fault("cut before", () -> new SQLException("the line is cut", "08006"), true, false);
    static final Fault CUT_LATE =
            new Fault("cut after", () -> new SQLException("the line is cut", "08006"), true, true);

    /** That the disk is full and that nothing may be written, in the words of a database. */
    static List<Fault> refusalsOf(TestDatabase database) {
        return switch (database) {
            case POSTGRESQL -> List.of(refusal("disk full", "53100", 0), refusal("read only", "25006", 0));
            case MARIADB ->
                List.of(
                        refusal("disk full", "HY000", 1021),
                        refusal("table full", "HY000", 1114),
                        refusal("server read only", "HY000", 1290),
                        refusal("read only", "25006", 1792));
            case H2 -> List.of(refusal("disk full", "90031", 90031), refusal("read only", "90097", 90097));
        };
    }

    private static Fault refusal(String name, String state, int code) {
        return new Fault(name, () -> new SQLException(name, state, code), false, false);
    }

    /** Makes what a driver throws. */
    @FunctionalInterface
    interface Failing {
        SQLException fresh();
    }

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
            throw failure.fresh();
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
