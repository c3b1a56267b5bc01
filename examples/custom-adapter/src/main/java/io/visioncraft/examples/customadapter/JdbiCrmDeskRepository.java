package io.visioncraft.examples.customadapter;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbiCrmDeskRepository extends AggregateTable<CrmDesk, CrmRecordId> implements CrmDeskRepository {

    private static final int CANDIDATES = 16;

    private static final Json<CrmDesk> DESK = Json.of("crm-desk", CrmDesk.class);
    private static final Json<CrmRecord> RECORD = Json.of("crm-record", CrmRecord.class);
    private static final EntryType<CrmNote> NOTE = EntryType.of(CrmNote.class);
    private static final Mapping<CrmDesk> MAPPING = Mapping.of(CrmDesk.class, "crm-desk", NOTE)
            .column("queued", CrmDesk::queued)
            .column("assignee_id", CrmDesk::assignee)
            .column("status", CrmDesk::status)
            .column("queue_rank", desk -> rank(desk.priority()))
            .column("created_at", CrmDesk::createdAt);

    JdbiCrmDeskRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    /** Looks without locks and locks by id, because H2 locks every row that it sorts, however few it returns. */
    @Override
    public Optional<CrmDesk> firstQueued() {
        List<CrmQueueEntry> candidates = queue(null, CANDIDATES);
        while (!candidates.isEmpty()) {
            for (CrmQueueEntry candidate : candidates) {
                CrmRecordId id = candidate.desk().id();
                Optional<CrmDesk> taken =
                        select().where("id = ? AND queued", id).lockUnlessLocked();
                if (taken.isPresent()) {
                    return taken;
                }
            }
            CrmDesk last = candidates.get(candidates.size() - 1).desk();
            candidates = queue(new Position(last.priority(), last.createdAt(), last.id()), CANDIDATES);
        }
        return Optional.empty();
    }

    @Override
    public List<CrmQueueEntry> queue(@Nullable Position after, int limit) {
        return new Select<>(
                        transactions,
                        "vc_crm_desk d JOIN vc_crm_record r ON r.id = d.id",
                        "d.id, d.body AS desk, r.body AS record",
                        (row, context) -> CrmQueueEntry.of(
                                DESK.read(row.getString("desk"), row.getObject("id")),
                                RECORD.read(row.getString("record"), row.getObject("id"))))
                .where("d.queued")
                .given(
                        after,
                        (desks, last) -> desks.where(
                                "(d.queue_rank, d.created_at, d.id) > (?, ?, ?)",
                                rank(last.priority()),
                                last.createdAt(),
                                last.id()))
                .orderBy("d.queue_rank, d.created_at, d.id")
                .list(limit);
    }

    @Override
    public List<CrmDesk> heldBy(UserId assignee, int limit) {
        return select().where("assignee_id = ?", assignee)
                .where("status <> ?", CrmStatus.CLOSED)
                .list(limit);
    }

    @Override
    public List<Appended<CrmNote>> notes(CrmRecordId record, EntryPosition after, int limit) {
        return entries(NOTE, record, after, limit);
    }

    /** The most urgent come first; said in full, because the numbers are stored. */
    private static int rank(CrmPriority priority) {
        return switch (priority) {
            case URGENT -> 0;
            case HIGH -> 1;
            case NORMAL -> 2;
            case LOW -> 3;
        };
    }
}
