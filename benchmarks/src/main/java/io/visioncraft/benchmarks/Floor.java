package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a program has that is written by hand for one database: connections, prepared statements, ids and the check of who calls.
 * Statements that do not need each other's answers are sent together, as one {@link Script}.
 */
final class Floor {

    /**
     * Who calls, as the library asks: the user and its role, whether the session lives, and the wider of two permissions. Its
     * parameters: {@link #who}.
     */
    static final String WHO = """
            SELECT u.status = 'ACTIVE' AND NOT s.ended AND s.expires_at > ? AND s.created_at > ? AND s.last_used_at > ?
                    AND s.credential_generation = c.generation,
                CASE WHEN r.built_in = 'ADMIN' THEN ? ELSE
                    (SELECT MIN(p.permission) FROM vc_role_permission p WHERE p.role_id = r.id AND p.permission IN (?, ?)) END,
                u.email, u.billing_profile
            FROM vc_session s JOIN vc_user u ON u.id = s.user_id JOIN vc_role r ON r.id = u.role_id
                JOIN vc_credentials c ON c.id = u.id
            WHERE s.id = ? AND u.id = ?""";

    private static final int WHO_PARAMETERS = 8;
    private static final int ATTEMPTS = 8;

    private static final Duration IDLE = Duration.ofDays(14);
    private static final Duration ABSOLUTE = Duration.ofDays(30);

    /** The key of the business, as the series of its numbers knows it. */
    static final String ISSUER = "Beispiel GmbH";

    private final DataSource dataSource;
    private final Dialect dialect;
    private final String seller;

    /** Somebody else changed the record in the meantime. */
    static final class Clash extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Clash() {
            super("somebody else was quicker");
        }
    }

    Floor(DataSource dataSource) {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection()) {
            this.dialect = Dialect.of(connection);
            this.seller = sellerOfTheFirst(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String sellerOfTheFirst(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT seller FROM vc_invoice WHERE id = ?")) {
            statement.setObject(1, Kind.INVOICE.id(1));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** Statements that are sent together. */
    Script script(String... statements) {
        return Script.of(dialect, statements);
    }

    /** Statements that are sent together, as the first of a transaction. */
    Script beginning(String... statements) {
        return Script.beginning(dialect, statements);
    }

    /** Work with a connection. */
    @FunctionalInterface
    interface Use<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Who may do something.
     *
     * @param user the caller
     * @param any whether it may do it with everybody's records
     * @param email its address
     * @param profile its billing profile as JSON
     */
    record Who(
            UUID user, boolean any, String email, @Nullable String profile) {

        /** Whether a record of this customer is in reach. */
        boolean reaches(UUID customer) {
            return any || user.equals(customer);
        }
    }

    /** The business as invoices show it, as JSON. */
    String seller() {
        return seller;
    }

    /** In auto-commit, so that a reading statement costs no second trip. */
    <T> T reading(Use<T> use) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return use.with(connection);
        }
    }

    /**
     * In a transaction, which begins with the first {@link Script}: {@link #beginning} makes it. Begins anew after a {@link Clash}
     * and after a deadlock, as the library does.
     */
    <T> T writing(Use<T> use) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = dataSource.getConnection()) {
                return inTransaction(connection, use);
            } catch (Clash clash) {
                if (attempt == ATTEMPTS) {
                    throw clash;
                }
            } catch (SQLException failed) {
                if (attempt == ATTEMPTS || !dialect.clashed(failed)) {
                    throw failed;
                }
            }
        }
    }

    private <T> T inTransaction(Connection connection, Use<T> use) throws SQLException {
        boolean byScript = !dialect.begin().isEmpty();
        connection.setAutoCommit(byScript);
        try {
            T answer = use.with(connection);
            connection.commit();
            return answer;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Binds the parameters of {@link #WHO} for a customer, and returns the place of the next. */
    static int who(PreparedStatement statement, int customer, String permission) throws SQLException {
        who(new Binder(statement), customer, permission);
        return 1 + WHO_PARAMETERS;
    }

    /** The same for a member of staff, from a place on. */
    static int clerk(PreparedStatement statement, int first, int clerk, String permission) throws SQLException {
        clerk(new Binder(statement, first), clerk, permission);
        return first + WHO_PARAMETERS;
    }

    /** Binds the parameters of {@link #WHO} for a customer. */
    static void who(Binder in, int customer, String permission) throws SQLException {
        who(in, Kind.CUSTOMER.id(customer), Kind.SESSION.id(customer), permission);
    }

    /** The same for a member of staff. */
    static void clerk(Binder in, int clerk, String permission) throws SQLException {
        who(in, Kind.CLERK.id(clerk), Kind.CLERKS_SESSION.id(clerk), permission);
    }

    private static void who(Binder in, UUID user, UUID session, String permission) throws SQLException {
        Instant now = Instant.now();
        in.number(micros(now))
                .number(micros(now.minus(ABSOLUTE)))
                .number(micros(now.minus(IDLE)))
                .text(permission + ":any")
                .text(permission + ":any")
                .text(permission + ":own")
                .id(session)
                .id(user);
    }

    /** Reads the answer to {@link #WHO}, which is the first of a statement. */
    static Who who(PreparedStatement statement, UUID user) throws SQLException {
        return who(statement.getResultSet(), user);
    }

    /** Reads the answer to {@link #WHO}. */
    static Who who(ResultSet answer, UUID user) throws SQLException {
        try (answer) {
            String permission = answer.next() && answer.getBoolean(1) ? answer.getString(2) : null;
            if (permission == null) {
                throw new IllegalStateException("denied");
            }
            return new Who(user, permission.endsWith(":any"), answer.getString(3), answer.getString(4));
        }
    }

    /** The answer to the next statement of a text. */
    static ResultSet next(PreparedStatement statement) throws SQLException {
        while (!statement.getMoreResults()) {
            if (statement.getUpdateCount() < 0) {
                throw new IllegalStateException("no more answers");
            }
        }
        return statement.getResultSet();
    }

    /** An id of version 7. */
    static UUID newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
