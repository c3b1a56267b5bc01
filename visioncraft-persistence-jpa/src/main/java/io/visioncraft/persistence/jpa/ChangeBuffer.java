package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of rows, kept back until something reads or the transaction commits, so that those of the same text go in one batch.
 * Not thread-safe; belongs to one session.
 */
final class ChangeBuffer {

    /** How many statements go in one batch. */
    static final int BATCH = 500;

    private final EntityManager em;
    private final Map<String, List<Change>> changes = new LinkedHashMap<>();
    private final Set<Id> records = new HashSet<>();

    ChangeBuffer(EntityManager em) {
        this.em = em;
    }

    void add(Change change) {
        changes.computeIfAbsent(change.sql(), sql -> new ArrayList<>()).add(change);
        if (change.record() != null) {
            records.add(change.record().id());
        }
    }

    /** Whether a change of that record waits. */
    boolean holds(Aggregate<?> record) {
        return records.contains(record.id());
    }

    /**
     * Sends what was kept, in the order of its coming.
     *
     * @return the records that were not found at the version that their change is based on
     */
    List<Aggregate<?>> flush() {
        List<List<Change>> waiting = List.copyOf(changes.values());
        changes.clear();
        records.clear();
        List<Aggregate<?>> missing = new ArrayList<>();
        for (List<Change> alike : waiting) {
            for (int from = 0; from < alike.size(); from += BATCH) {
                send(alike.subList(from, Math.min(from + BATCH, alike.size())), missing);
            }
        }
        return missing;
    }

    private void send(List<Change> alike, List<Aggregate<?>> missing) {
        int[] counts =
                em.callWithConnection((@Nullable Connection connection) -> counts(alike, transactional(connection)));
        for (int n = 0; n < counts.length; n++) {
            Aggregate<?> record = alike.get(n).record();
            if (record != null && counts[n] != 1) {
                requireCount(counts[n]);
                missing.add(record);
            }
        }
    }

    /** EclipseLink 5.0 hands nothing over, here as in {@link Store}, and gives the transaction's connection when it is unwrapped. */
    private Connection transactional(@Nullable Connection connection) {
        return connection == null ? em.unwrap(Connection.class) : connection;
    }

    private static int[] counts(List<Change> alike, Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(alike.get(0).sql())) {
            if (alike.size() == 1) {
                bind(alike.get(0).parameters(), statement);
                return new int[] {statement.executeUpdate()};
            }
            for (Change change : alike) {
                bind(change.parameters(), statement);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private static void bind(List<Object> parameters, PreparedStatement statement) throws SQLException {
        int position = 1;
        for (Object parameter : parameters) {
            if (parameter instanceof byte[] bytes) {
                statement.setBytes(position++, bytes);
            } else {
                statement.setObject(position++, parameter);
            }
        }
    }

    /** A driver that sends a batch as one statement cannot say whose version was another. */
    private static void requireCount(int count) {
        if (count == Statement.SUCCESS_NO_INFO) {
            throw new IllegalStateException(
                    "The driver does not say how many rows each statement of a batch has changed,"
                            + " which versions need: leave useBulkStmts of MariaDB's driver off");
        }
    }
}
