package io.visioncraft.crm;

import io.visioncraft.identity.PersonalData;
import io.visioncraft.identity.Tombstone;
import io.visioncraft.internal.Trees;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What CRM records hold about their customer (IDN-8): subject and description of those that it opened, its replies, and its
 * reasons in their histories. What staff opened or wrote for it stays.
 */
final class CrmPersonalData implements PersonalData {

    private final CrmRepository records;

    CrmPersonalData(CrmRepository records) {
        this.records = records;
    }

    @Override
    public void erase(UserId person, UnitOfWork work) {
        for (CrmSummary summary : recordsOf(person)) {
            erase(records.find(summary.id()).orElseThrow(), work);
        }
    }

    private void erase(CrmRecord record, UnitOfWork work) {
        UserId person = record.customer();
        List<Appended<StatusChange<CrmStatus>>> history = historyOf(record.id());
        List<Appended<StatusChange<CrmStatus>>> reasoned =
                history.stream().filter(row -> row.entry().reasonedBy(person)).toList();
        List<Appended<CrmMessage>> written = messagesOf(record.id()).stream()
                .filter(row -> row.entry().writtenBy(person))
                .toList();
        boolean opened = !history.isEmpty() && history.get(0).entry().madeBy(person);
        if (opened || !reasoned.isEmpty() || !written.isEmpty()) {
            work.save(records, record.eraseTexts(opened));
            reasoned.forEach(row -> records.replaceReason(record.id(), row.position(), Tombstone.TEXT));
            written.forEach(row -> records.replaceText(record.id(), row.position(), Tombstone.TEXT));
        }
    }

    @Override
    public String section() {
        return "crmRecords";
    }

    /** As the customer sees them: neither desk nor notes (CRM-3, CRM-7). */
    @Override
    public List<Map<String, Object>> export(UserId person) {
        return recordsOf(person).stream()
                .map(summary -> tree(records.find(summary.id()).orElseThrow()))
                .toList();
    }

    private Map<String, Object> tree(CrmRecord record) {
        List<CrmMessage> messages =
                messagesOf(record.id()).stream().map(Appended::entry).toList();
        List<StatusChange<CrmStatus>> history =
                historyOf(record.id()).stream().map(Appended::entry).toList();
        return Trees.with(Trees.with(Trees.of(record), "messages", Trees.of(messages)), "history", Trees.of(history));
    }

    private List<CrmSummary> recordsOf(UserId person) {
        CrmRepository.Query query = new CrmRepository.Query(person, Set.of());
        return WholeList.of(
                record -> new CrmRepository.Position(record.createdAt(), record.id()),
                (after, limit) -> records.list(query, after, limit));
    }

    private List<Appended<StatusChange<CrmStatus>>> historyOf(CrmRecordId record) {
        return WholeList.ofEntries((after, limit) -> records.history(record, after, limit));
    }

    private List<Appended<CrmMessage>> messagesOf(CrmRecordId record) {
        return WholeList.ofEntries((after, limit) -> records.messages(record, after, limit));
    }
}
