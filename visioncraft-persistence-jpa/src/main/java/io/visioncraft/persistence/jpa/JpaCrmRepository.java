package io.visioncraft.persistence.jpa;

import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JpaCrmRepository extends AggregateTable<CrmRecord, CrmRecordId, CrmRecordRow> implements CrmRepository {

    private static final CrmEntries<CrmMessage, CrmMessageRow> MESSAGES =
            new CrmEntries<>(CrmMessage.class, CrmMessageRow.class, CrmRecordMapper::row, CrmRecordMapper::message);

    private static final StatusHistory<CrmStatus> HISTORY = new StatusHistory<>("crm-record", CrmStatus.class);

    JpaCrmRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(CrmRecordRow.class, CrmRecordMapper::row, CrmRecordMapper::record)
                        .appends(MESSAGES)
                        .appends(HISTORY));
    }

    @Override
    public Optional<CrmRecord> findByNumber(String number) {
        return one(roots().where("e.record_number = ?", number));
    }

    @Override
    public List<CrmSummary> list(Query query, @Nullable Position after, int limit) {
        if (query.assignee() != null) {
            return worked(query.assignee(), query, after, limit);
        }
        Select<CrmRecordRow> found = Select.from(CrmRecordMapper.SUMMARY);
        if (query.customer() != null) {
            found.whereIs("customer_id", query.customer().value());
        }
        found.whereEach("status", Names.of(query.statuses())).madeBetween(query.from(), query.before());
        return statements()
                .list(found.newestFirst(after, Position::createdAt, Position::id), limit, CrmRecordMapper::summary);
    }

    /** Lists by an index of the desks, which also hold status and creation of their records. */
    private List<CrmSummary> worked(UserId assignee, Query query, @Nullable Position after, int limit) {
        Select<CrmDeskRow> desks = Select.from(CrmDeskRow.class)
                .whereIs("assignee_id", assignee.value())
                .whereEach("status", Names.of(query.statuses()))
                .madeBetween(query.from(), query.before());
        if (query.customer() == null) {
            desks.with(CrmRecordMapper.SUMMARY, "r", "r.id = e.id");
        } else {
            desks.joining(
                    CrmRecordRow.class,
                    "r",
                    "r.id = e.id AND r.customer_id = ?",
                    query.customer().value());
        }
        desks.newestFirst(after, Position::createdAt, Position::id);
        Statements statements = statements();
        return statements.pairs(desks, List.of("e", "r"), limit).stream()
                .map(pair -> statements.mapped((CrmRecordRow) pair[1], CrmRecordMapper::summary))
                .toList();
    }

    @Override
    public List<Appended<CrmMessage>> messages(CrmRecordId record, EntryPosition after, int limit) {
        return MESSAGES.of(record, after, limit, statements());
    }

    @Override
    public List<Appended<StatusChange<CrmStatus>>> history(CrmRecordId record, EntryPosition after, int limit) {
        return HISTORY.of(record, after, limit, statements());
    }

    @Override
    public Map<CrmRecordId, List<Appended<CrmMessage>>> conversations(Collection<CrmRecordId> records) {
        return MESSAGES.of(records, statements());
    }

    @Override
    public Map<CrmRecordId, List<Appended<StatusChange<CrmStatus>>>> histories(Collection<CrmRecordId> records) {
        return HISTORY.of(records, statements());
    }

    @Override
    public void replaceText(CrmRecordId record, EntryPosition message, String text) {
        MESSAGES.replaceText(record, message, text, statements());
    }

    @Override
    public void replaceReason(CrmRecordId record, EntryPosition change, String reason) {
        HISTORY.replaceReason(record, change, reason, statements());
    }
}
