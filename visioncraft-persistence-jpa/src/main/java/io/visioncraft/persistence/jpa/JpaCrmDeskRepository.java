package io.visioncraft.persistence.jpa;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JpaCrmDeskRepository extends AggregateTable<CrmDesk, CrmRecordId, CrmDeskRow> implements CrmDeskRepository {

    private static final List<String> NOT_CLOSED = Arrays.stream(CrmStatus.values())
            .filter(status -> status != CrmStatus.CLOSED)
            .map(Enum::name)
            .toList();

    private static final int CANDIDATES_AT_ONCE = 16;

    /**
     * Locks one desk, and skips it if another transaction has locked it. By id, because H2 would lock every row that it sorts
     * for {@code LIMIT 1}.
     */
    private static final String TAKE = "FROM vc_crm_desk e WHERE e.id = ? AND e.queued = TRUE FOR UPDATE SKIP LOCKED";

    private static final CrmEntries<CrmNote, CrmNoteRow> NOTES =
            new CrmEntries<>(CrmNote.class, CrmNoteRow.class, CrmDeskMapper::row, CrmDeskMapper::note);

    private final JpaCrmRepository records;

    JpaCrmDeskRepository(Transactions transactions, JpaCrmRepository records) {
        super(
                transactions,
                Mapping.of(CrmDeskRow.class, CrmDeskMapper::row, CrmDeskMapper::record)
                        .appends(NOTES));
        this.records = records;
    }

    @Override
    public Optional<CrmDesk> firstQueued() {
        List<CrmDesk> candidates = candidates(null);
        while (!candidates.isEmpty()) {
            for (CrmDesk candidate : candidates) {
                statements().foresee(() -> records.find(candidate.id())); // who takes a desk works its record
                List<CrmDesk> taken = statements()
                        .listTaken(
                                TAKE,
                                CrmDeskRow.class,
                                CrmDeskMapper::record,
                                candidate.id().value());
                if (!taken.isEmpty()) {
                    return Optional.of(taken.get(0));
                }
            }
            CrmDesk last = candidates.get(candidates.size() - 1);
            candidates = candidates(new Position(last.priority(), last.createdAt(), last.id()));
        }
        return Optional.empty();
    }

    private List<CrmDesk> candidates(@Nullable Position after) {
        return list(queued(after), CANDIDATES_AT_ONCE);
    }

    @Override
    public List<CrmQueueEntry> queue(@Nullable Position after, int limit) {
        Select<CrmDeskRow> queue = queued(after).joining(CrmRecordRow.class, "r", "r.id = e.id");
        Statements statements = statements();
        return statements.pairs(queue, List.of("e", "r"), limit).stream()
                .map(pair -> statements.mapped(
                        (CrmDeskRow) pair[0],
                        desk -> CrmQueueEntry.of(
                                CrmDeskMapper.record(desk), CrmRecordMapper.record((CrmRecordRow) pair[1]))))
                .toList();
    }

    private Select<CrmDeskRow> queued(@Nullable Position after) {
        Select<CrmDeskRow> queue = roots().whereIs("queued", true).orderBy("e.queue_key, e.id");
        return after == null
                ? queue
                : queue.after(
                        "queue_key",
                        CrmDeskMapper.queueKey(after.priority(), after.createdAt()),
                        "id",
                        after.id().value());
    }

    @Override
    public List<CrmDesk> heldBy(UserId assignee, int limit) {
        return statements()
                .list(
                        roots().where("e.assignee_id = ?", assignee.value()).whereIn("status", NOT_CLOSED),
                        limit,
                        CrmDeskMapper::record);
    }

    @Override
    public List<Appended<CrmNote>> notes(CrmRecordId record, EntryPosition after, int limit) {
        return NOTES.of(record, after, limit, statements());
    }
}
