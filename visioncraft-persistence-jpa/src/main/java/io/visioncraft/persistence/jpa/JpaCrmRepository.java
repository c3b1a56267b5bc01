package io.visioncraft.persistence.jpa;

import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class JpaCrmRepository extends AggregateStore<CrmRecord, CrmRecordId, CrmRecordEntity> implements CrmRepository {

    private final StatusHistory<CrmStatus> history;

    JpaCrmRepository(Transactions transactions) {
        super(transactions, CrmRecordEntity.class);
        this.history = new StatusHistory<>(transactions, "crm-record", CrmStatus.class);
    }

    @Override
    CrmRecordEntity row(CrmRecord record) {
        return CrmRecordMapper.row(record);
    }

    @Override
    CrmRecord record(CrmRecordEntity row) {
        return CrmRecordMapper.record(row);
    }

    @Override
    void append(CrmRecord record, int ordinal, Entry entry) {
        if (entry instanceof CrmMessage message) {
            CrmEntries.insert(CrmRecordMapper.row(message), record, ordinal, statements());
        } else if (!history.append(record, ordinal, entry)) {
            super.append(record, ordinal, entry);
        }
    }

    @Override
    public List<CrmSummary> list(Query query, @Nullable Position after, int limit) {
        if (query.assignee() != null) {
            return worked(query.assignee(), query, after, limit);
        }
        Select<CrmRecordEntity> found = roots();
        if (query.customer() != null) {
            found.whereIs("customerId", query.customer().value());
        }
        found.whereAny("status", Names.of(query.statuses()));
        return statements()
                .list(
                        after == null
                                ? found.newestFirst()
                                : found.newestFirst(
                                        after.createdAt(), after.id().value()),
                        limit,
                        CrmRecordMapper::summary);
    }

    /** By an index of the desks, which keep their records' status and creation. */
    private List<CrmSummary> worked(UserId assignee, Query query, @Nullable Position after, int limit) {
        Select<CrmDeskEntity> desks = Select.from(CrmDeskEntity.class)
                .joining(CrmRecordEntity.class, "r", "r.id = e.id")
                .whereIs("assigneeId", assignee.value())
                .whereAny("status", Names.of(query.statuses()));
        if (query.customer() != null) {
            desks.where(
                    "r.customerId = :customerId", "customerId", query.customer().value());
        }
        Select<CrmDeskEntity> found = after == null
                ? desks.newestFirst()
                : desks.newestFirst(after.createdAt(), after.id().value());
        return statements().pairs(found, "r", limit).stream()
                .map(pair -> StoredRow.mapped((CrmRecordEntity) pair[1], CrmRecordMapper::summary))
                .toList();
    }

    @Override
    public List<Appended<CrmMessage>> messages(CrmRecordId record, EntryPosition after, int limit) {
        return statements().list(CrmEntries.of(record, CrmMessageEntity.class, after), limit, CrmRecordMapper::message);
    }

    @Override
    public List<Appended<StatusChange<CrmStatus>>> history(CrmRecordId record, EntryPosition after, int limit) {
        return history.of(record, after, limit);
    }

    @Override
    public Map<CrmRecordId, List<Appended<CrmMessage>>> conversations(Collection<CrmRecordId> records) {
        return records.isEmpty()
                ? Map.of()
                : Appendices.byOwner(
                        records,
                        statements()
                                .rows(Select.from(CrmMessageEntity.class)
                                        .whereIn(
                                                "crmRecordId",
                                                records.stream()
                                                        .map(CrmRecordId::value)
                                                        .toList())
                                        .orderBy("e.version, e.ordinal")),
                        row -> row.crmRecordId,
                        CrmRecordMapper::message);
    }

    @Override
    public Map<CrmRecordId, List<Appended<StatusChange<CrmStatus>>>> histories(Collection<CrmRecordId> records) {
        return history.of(records);
    }

    @Override
    public void replaceText(CrmRecordId record, EntryPosition message, String text) {
        CrmEntries.replaceText(record, message, text, statements());
    }

    @Override
    public void replaceReason(CrmRecordId record, EntryPosition change, String reason) {
        history.replaceReason(record, change, reason);
    }
}
