package io.visioncraft.testkit.memory;

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
import io.visioncraft.testkit.memory.ByCreation.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class InMemoryCrmRepository extends AggregateTable<CrmRecord, CrmRecordId> implements CrmRepository {

    private static final Unique<CrmRecord> UNIQUE_NUMBER = new Unique<>(NUMBER, record -> Key.of(record.number()));
    private static final ByCreation<CrmRecord> BY_CREATION =
            new ByCreation<>(record -> new Place(record.createdAt(), record.id()), CrmRecord::customer);

    private final InMemoryCrmDeskRepository desks;

    InMemoryCrmRepository(Transactions transactions, InMemoryCrmDeskRepository desks) {
        super(
                transactions,
                "crm-record",
                List.of(UNIQUE_NUMBER),
                BY_CREATION.indexes(),
                Set.of(StatusChange.class, CrmMessage.class));
        this.desks = desks;
    }

    @Override
    public Optional<CrmRecord> findByNumber(String number) {
        return statement(() -> records().find(UNIQUE_NUMBER, Key.of(number)));
    }

    @Override
    public List<CrmSummary> list(Query query, @Nullable Position after, int limit) {
        Place from = after == null ? null : new Place(after.createdAt(), after.id());
        UserId assignee = query.assignee();
        return statement(() -> (assignee == null
                        ? BY_CREATION.list(records(), query.customer(), from)
                        : desks.workedBy(assignee, from)
                                .filter(record -> query.customer() == null
                                        || record.customer().equals(query.customer())))
                .dropWhile(
                        record -> query.before() != null && !record.createdAt().isBefore(query.before()))
                .takeWhile(record -> query.from() == null || !record.createdAt().isBefore(query.from()))
                .filter(record -> query.statuses().isEmpty() || query.statuses().contains(record.status()))
                .limit(limit)
                .map(CrmSummary::of)
                .toList());
    }

    @Override
    public List<Appended<CrmMessage>> messages(CrmRecordId record, EntryPosition after, int limit) {
        return entries(record, CrmMessage.class, after, limit);
    }

    @Override
    public List<Appended<StatusChange<CrmStatus>>> history(CrmRecordId record, EntryPosition after, int limit) {
        return statusChanges(record, after, limit);
    }

    @Override
    public void replaceText(CrmRecordId record, EntryPosition message, String text) {
        replaceEntry(
                record,
                message,
                entry -> entry instanceof CrmMessage one
                        ? new CrmMessage(one.fromCustomer(), one.callerKind(), one.callerName(), text, one.at())
                        : entry);
    }
}
