package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Statements that wait for the next one, to go in its round trip. Some of them change a record, and must find one row
 * at the version that the change is based on. Not thread-safe; belongs to one transaction.
 */
final class Waiting {

    private final List<RowChange> kept = new ArrayList<>();
    private final List<Aggregate<?>> missing = new ArrayList<>();
    private List<RowChange> sent = List.of();
    private int weight;

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Whether a statement can go together with those that wait. */
    boolean hasRoomFor(Command command) {
        return weight + command.weight() <= Command.HEAVIEST;
    }

    void add(RowChange change) {
        kept.add(change);
        weight += change.command().weight();
    }

    /** The statements, which wait no more. */
    List<Command> taken() {
        sent = List.copyOf(kept);
        kept.clear();
        weight = 0;
        List<Command> commands = new ArrayList<>(sent.size() + 4); // to which the caller adds its own
        sent.forEach(one -> commands.add(one.command()));
        return commands;
    }

    /** Notes that all were run that were taken, where the database does not count each. */
    void answered() {
        sent = List.of();
    }

    /**
     * Moves past the answers of those that were taken and looks at their counts. {@code last} says that no answer
     * follows.
     */
    void answered(PreparedStatement statement, boolean last) throws SQLException {
        for (int n = 0; n < sent.size(); n++) {
            Aggregate<?> record = sent.get(n).record();
            if (record != null && statement.getUpdateCount() != 1) {
                missing.add(record);
            }
            if (!last || n < sent.size() - 1) {
                statement.getMoreResults();
            }
        }
        sent = List.of();
    }

    /** The records that a round trip has changed which failed: whether their rows were found is not known. */
    List<Aggregate<?>> changing() {
        return sent.stream()
                .<Aggregate<?>>map(RowChange::record)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The records of whose changes no row was found, from the last call on. */
    List<Aggregate<?>> missing() {
        List<Aggregate<?>> all = List.copyOf(missing);
        missing.clear();
        return all;
    }
}
