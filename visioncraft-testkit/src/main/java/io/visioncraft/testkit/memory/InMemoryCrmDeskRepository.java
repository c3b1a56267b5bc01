package io.visioncraft.testkit.memory;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.testkit.memory.ByCreation.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passes by the desks that another open transaction was given, as a database does that skips locked rows. */
final class InMemoryCrmDeskRepository extends AggregateTable<CrmDesk, CrmRecordId> implements CrmDeskRepository {

    private static final List<CrmPriority> URGENCY = List.of(CrmPriority.values());
    private static final Index<CrmDesk> QUEUE = Index.byEach(
            desk -> desk.queued() ? List.of(place(desk.priority(), desk.createdAt(), desk.id())) : List.of());
    private static final Index<CrmDesk> HELD =
            Index.byEach(desk -> desk.assignee() != null && desk.status() != CrmStatus.CLOSED
                    ? List.of(Key.of(desk.assignee(), desk.id()))
                    : List.of());
    private static final Index<CrmDesk> WORKED = Index.byEach(desk ->
            desk.assignee() != null ? List.of(Key.of(desk.assignee(), desk.createdAt(), desk.id())) : List.of());

    private final Transactions transactions;
    private final Supplier<Table<CrmRecordId, CrmRecord>> crmRecords;
    private final Map<CrmRecordId, Transaction> taken = new ConcurrentHashMap<>();

    /** @param crmRecords the records, which are there when they are asked for */
    InMemoryCrmDeskRepository(Transactions transactions, Supplier<Table<CrmRecordId, CrmRecord>> crmRecords) {
        super(transactions, "crm-desk", List.of(), List.of(QUEUE, HELD, WORKED), Set.of(CrmNote.class));
        this.transactions = transactions;
        this.crmRecords = crmRecords;
    }

    @Override
    public Optional<CrmDesk> firstQueued() {
        return statement(() ->
                records().in(QUEUE, Key.of()).filter(desk -> take(desk.id())).findFirst());
    }

    /** Marks a desk until the transaction ends, so that others pass it by; false if another has marked it. */
    private boolean take(CrmRecordId id) {
        Transaction mine = transactions.current();
        Transaction holder = taken.putIfAbsent(id, mine);
        if (holder == null) {
            mine.atEnd(() -> taken.remove(id));
        }
        return holder == null || holder == mine;
    }

    @Override
    public List<CrmQueueEntry> queue(@Nullable Position after, int limit) {
        Key from = after == null ? Key.of() : place(after.priority(), after.createdAt(), after.id());
        return statement(() -> records()
                .after(QUEUE, Key.of(), from)
                .limit(limit)
                .flatMap(desk -> Stream.ofNullable(crmRecords.get().get(desk.id()))
                        .map(record -> CrmQueueEntry.of(desk, record)))
                .toList());
    }

    /** The records that somebody works, newest first, after a place. Within a statement. */
    Stream<CrmRecord> workedBy(UserId assignee, @Nullable Place after) {
        Key group = Key.of(assignee);
        return records()
                .before(WORKED, group, after == null ? group.end() : after.key(assignee))
                .flatMap(desk -> Stream.ofNullable(crmRecords.get().get(desk.id())));
    }

    @Override
    public List<CrmDesk> heldBy(UserId assignee, int limit) {
        Key group = Key.of(assignee);
        return statement(() -> records().after(HELD, group, group).limit(limit).toList());
    }

    @Override
    public List<Appended<CrmNote>> notes(CrmRecordId record, EntryPosition after, int limit) {
        return entries(record, CrmNote.class, after, limit);
    }

    /** The most urgent first, then the oldest. */
    private static Key place(CrmPriority priority, Instant createdAt, CrmRecordId id) {
        return Key.of(-URGENCY.indexOf(priority), createdAt, id);
    }
}
