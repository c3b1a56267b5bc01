package io.visioncraft.examples.customadapter;

import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbiCrmRepository extends AggregateTable<CrmRecord, CrmRecordId> implements CrmRepository {

    private static final EntryType<StatusChange<CrmStatus>> STATUS_CHANGE = EntryType.statusChange(CrmStatus.class);
    private static final EntryType<CrmMessage> MESSAGE = EntryType.of(CrmMessage.class);
    private static final Mapping<CrmRecord> MAPPING = Mapping.of(CrmRecord.class, "crm-record", STATUS_CHANGE, MESSAGE)
            .column("number", CrmRecord::number)
            .column("customer_id", CrmRecord::customer)
            .column("status", CrmRecord::status)
            .column("created_at", CrmRecord::createdAt);

    JdbiCrmRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public Optional<CrmRecord> findByNumber(String number) {
        return select().where("number = ?", number).first();
    }

    @Override
    public List<CrmSummary> list(Query query, @Nullable Position after, int limit) {
        return select()
                .given(query.customer(), (records, customer) -> records.where("customer_id = ?", customer))
                .given(
                        query.assignee(),
                        (records, assignee) ->
                                records.where("id IN (SELECT id FROM vc_crm_desk WHERE assignee_id = ?)", assignee))
                .whereAnyOf("status", query.statuses())
                .given(query.from(), (records, from) -> records.where("created_at >= ?", from))
                .given(query.before(), (records, before) -> records.where("created_at < ?", before))
                .given(
                        after,
                        (records, last) -> records.where("(created_at, id) < (?, ?)", last.createdAt(), last.id()))
                .orderBy("created_at DESC, id DESC")
                .list(limit)
                .stream()
                .map(CrmSummary::of)
                .toList();
    }

    @Override
    public List<Appended<CrmMessage>> messages(CrmRecordId record, EntryPosition after, int limit) {
        return entries(MESSAGE, record, after, limit);
    }

    @Override
    public List<Appended<StatusChange<CrmStatus>>> history(CrmRecordId record, EntryPosition after, int limit) {
        return entries(STATUS_CHANGE, record, after, limit);
    }

    @Override
    public void replaceText(CrmRecordId record, EntryPosition message, String text) {
        replaceEntry(
                MESSAGE,
                record,
                message,
                one -> new CrmMessage(one.fromCustomer(), one.callerKind(), one.callerName(), text, one.at()));
    }

    @Override
    public void replaceReason(CrmRecordId record, EntryPosition change, String reason) {
        replaceReason(STATUS_CHANGE, record, change, reason);
    }
}
