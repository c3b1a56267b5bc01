package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The status changes of one type of aggregate. Thread-safe.
 *
 * @param <S> the status
 */
final class StatusHistory<S extends Enum<S>> {

    private final Transactions transactions;
    private final String aggregateType;
    private final Class<S> statusType;

    StatusHistory(Transactions transactions, String aggregateType, Class<S> statusType) {
        this.transactions = transactions;
        this.aggregateType = aggregateType;
        this.statusType = statusType;
    }

    /** Appends the entry if it is a status change of this type; else answers false. */
    boolean append(Aggregate<?> record, int ordinal, Entry entry) {
        if (!(entry instanceof StatusChange<?> change) || !statusType.isInstance(change.to())) {
            return false;
        }
        StatusChangeEntity row = new StatusChangeEntity();
        row.aggregateType = aggregateType;
        row.aggregateId = record.id().value();
        row.version = record.version();
        row.ordinal = ordinal;
        row.fromStatus = change.from() == null ? null : change.from().name();
        row.toStatus = change.to().name();
        row.changedAt = Micros.of(change.at());
        row.callerKind = change.callerKind();
        row.callerName = change.callerName();
        row.reason = change.reason();
        transactions.statements().insert(row);
        return true;
    }

    List<Appended<StatusChange<S>>> of(Id aggregate, EntryPosition after, int limit) {
        return transactions
                .statements()
                .list(
                        Select.from(StatusChangeEntity.class)
                                .where(
                                        "e.aggregateType = :type and e.aggregateId = :id",
                                        "type",
                                        aggregateType,
                                        "id",
                                        aggregate.value())
                                .after("version", after.version(), "ordinal", after.ordinal())
                                .orderBy("e.version, e.ordinal"),
                        limit,
                        this::record);
    }

    /** Those of several, each in order. */
    <I extends Id> Map<I, List<Appended<StatusChange<S>>>> of(Collection<I> aggregates) {
        return aggregates.isEmpty()
                ? Map.of()
                : Appendices.byOwner(
                        aggregates,
                        transactions
                                .statements()
                                .rows(Select.from(StatusChangeEntity.class)
                                        .where("e.aggregateType = :type", "type", aggregateType)
                                        .whereIn(
                                                "aggregateId",
                                                aggregates.stream()
                                                        .map(Id::value)
                                                        .toList())
                                        .orderBy("e.version, e.ordinal")),
                        row -> row.aggregateId,
                        this::record);
    }

    /** Puts another reason in the place of one, if there is a status change at that position. */
    void replaceReason(Id aggregate, EntryPosition change, String reason) {
        transactions
                .statements()
                .change(
                        "UPDATE vc_status_change SET reason = ?"
                                + " WHERE aggregate_type = ? AND aggregate_id = ? AND version = ? AND ordinal = ?",
                        reason,
                        aggregateType,
                        aggregate.value(),
                        change.version(),
                        change.ordinal());
    }

    private Appended<StatusChange<S>> record(StatusChangeEntity row) {
        return new Appended<>(
                new EntryPosition(row.version, row.ordinal),
                new StatusChange<>(
                        row.fromStatus == null ? null : Enum.valueOf(statusType, row.fromStatus),
                        Enum.valueOf(statusType, row.toStatus),
                        Micros.at(row.changedAt),
                        row.callerKind,
                        row.callerName,
                        row.reason));
    }
}
