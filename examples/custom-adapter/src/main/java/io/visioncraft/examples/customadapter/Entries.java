package io.visioncraft.examples.customadapter;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The rows that changes append, all of them in {@code vc_entry}: they are read as they were written, never by content. */
final class Entries {

    private static final String THIS_ROW = " WHERE owner = ? AND type = ? AND version = ? AND ordinal = ?";

    private Entries() {}

    /** Appends rows to what a record's earlier changes have appended. */
    static <A extends Aggregate<?>> void append(
            Handle sql, Mapping<A> mapping, A record, List<? extends Entry> entries) {
        for (int ordinal = 0; ordinal < entries.size(); ordinal++) {
            Entry entry = entries.get(ordinal);
            String type = EntryType.nameOf(entry.getClass());
            if (!mapping.appends(type)) {
                throw new IllegalArgumentException("No " + type + " is appended to a " + mapping.name());
            }
            sql.execute(
                    "INSERT INTO vc_entry (owner, type, version, ordinal, body) VALUES (?, ?, ?, ?, ?)",
                    record.id(),
                    type,
                    record.version(),
                    ordinal,
                    Json.write(entry));
        }
    }

    /** The rows of one type after a position, in order. */
    static <E extends Entry> List<Appended<E>> list(
            Transactions transactions, EntryType<E> type, Id owner, EntryPosition after, int limit) {
        RowMapper<Appended<E>> appended = (row, context) -> new Appended<>(
                new EntryPosition(row.getLong("version"), row.getInt("ordinal")),
                type.json().read(row.getString("body"), owner));
        return new Select<>(transactions, "vc_entry", "version, ordinal, body", appended)
                .where("owner = ? AND type = ?", owner, type.name())
                .where("(version, ordinal) > (?, ?)", after.version(), after.ordinal())
                .orderBy("version, ordinal")
                .list(limit);
    }

    /** Changes one row in place. Answers how many there were: one, or none. */
    static <E extends Entry> int replace(
            Handle sql, EntryType<E> type, Id owner, EntryPosition position, UnaryOperator<E> change) {
        return sql.select(
                        "SELECT body FROM vc_entry" + THIS_ROW,
                        owner,
                        type.name(),
                        position.version(),
                        position.ordinal())
                .mapTo(String.class)
                .findOne()
                .map(body -> change.apply(type.json().read(body, owner)))
                .map(changed -> sql.execute(
                        "UPDATE vc_entry SET body = ?" + THIS_ROW,
                        Json.write(changed),
                        owner,
                        type.name(),
                        position.version(),
                        position.ordinal()))
                .orElse(0);
    }
}
