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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The personal data of a customer in CRM records (IDN-8): subject and description of the records that it opened, its replies,
 * and its reasons in the histories. The texts of staff stay.
 */
final class CrmPersonalData implements PersonalData {

    private final CrmRepository records;

    CrmPersonalData(CrmRepository records) {
        this.records = records;
    }

    @Override
    public void erase(UserId person, UnitOfWork work) {
        RecordsOf all = new RecordsOf(person);
        for (CrmRecord record : all.records) {
            erase(record, all, work);
        }
    }

    private void erase(CrmRecord record, RecordsOf all, UnitOfWork work) {
        UserId person = record.customer();
        List<Appended<StatusChange<CrmStatus>>> history = all.historyOf(record);
        List<Appended<StatusChange<CrmStatus>>> reasoned =
                history.stream().filter(row -> row.entry().reasonedBy(person)).toList();
        List<Appended<CrmMessage>> written = all.messagesOf(record).stream()
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
        RecordsOf all = new RecordsOf(person);
        return all.records.stream().map(record -> tree(record, all)).toList();
    }

    private static Map<String, Object> tree(CrmRecord record, RecordsOf all) {
        List<CrmMessage> messages =
                all.messagesOf(record).stream().map(Appended::entry).toList();
        List<StatusChange<CrmStatus>> history = all.historyOf(record).stream()
                .map(row -> row.entry().shownTo(record.customer()))
                .toList();
        return Trees.with(Trees.with(Trees.of(record), "messages", Trees.of(messages)), "history", Trees.of(history));
    }

    /** All records of a person with their replies and histories, read in as few parts as possible. */
    private final class RecordsOf {

        private final List<CrmRecord> records;
        private final Map<CrmRecordId, List<Appended<CrmMessage>>> messages = new HashMap<>();
        private final Map<CrmRecordId, List<Appended<StatusChange<CrmStatus>>>> histories = new HashMap<>();

        RecordsOf(UserId person) {
            CrmRepository repository = CrmPersonalData.this.records;
            CrmRepository.Query query = CrmRepository.Query.ALL.ofCustomer(person);
            List<CrmRecordId> ids = WholeList.<CrmSummary, CrmRepository.Position>of(
                            record -> new CrmRepository.Position(record.createdAt(), record.id()),
                            (after, limit) -> repository.list(query, after, limit))
                    .stream()
                    .map(CrmSummary::id)
                    .toList();
            this.records = WholeList.records(ids, repository);
            for (List<CrmRecordId> part : WholeList.parts(ids)) {
                messages.putAll(repository.conversations(part));
                histories.putAll(repository.histories(part));
            }
        }

        List<Appended<CrmMessage>> messagesOf(CrmRecord record) {
            return messages.getOrDefault(record.id(), List.of());
        }

        List<Appended<StatusChange<CrmStatus>>> historyOf(CrmRecord record) {
            return histories.getOrDefault(record.id(), List.of());
        }
    }
}
