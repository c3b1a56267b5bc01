package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Optional;
import java.util.UUID;

/**
 * The status changes of one aggregate. Immutable and thread-safe.
 *
 * @param aggregateType the stored name of the aggregate's type
 * @param statusType the class of its status
 * @param <S> its status
 */
record StatusHistory<S extends Enum<S>>(String aggregateType, Class<S> statusType)
        implements EntryTable<StatusChange<S>, StatusChangeRow> {

    @Override
    public Optional<StatusChangeRow> row(Aggregate<?> record, int ordinal, Entry entry) {
        if (!(entry instanceof StatusChange<?> change) || !statusType.isInstance(change.to())) {
            return Optional.empty();
        }
        StatusChangeRow row = new StatusChangeRow();
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
        return Optional.of(row);
    }

    @Override
    public Appended<StatusChange<S>> entry(StatusChangeRow row) {
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

    @Override
    public Select<StatusChangeRow> rows() {
        return Select.from(StatusChangeRow.class).where("e.aggregate_type = ?", aggregateType);
    }

    @Override
    public String ownerColumn() {
        return "aggregate_id";
    }

    @Override
    public UUID ownerOf(StatusChangeRow row) {
        return row.aggregateId;
    }

    /** Replaces the reason of the status change at a position, if there is one. */
    void replaceReason(Id aggregate, EntryPosition change, String reason, Statements statements) {
        statements.change(
                "UPDATE vc_status_change SET reason = ?"
                        + " WHERE aggregate_type = ? AND aggregate_id = ? AND version = ? AND ordinal = ?",
                reason,
                aggregateType,
                aggregate.value(),
                change.version(),
                change.ordinal());
    }
}
