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
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final RowType<CrmDeskRow> DESKS = RowType.of(CrmDeskRow.class);
    private static final RowType<CrmRecordRow> RECORDS = RowType.of(CrmRecordRow.class);

    /** The same for the first of the queue, with its record: who takes a desk works its record. */
    private static final String TAKE_FIRST = "WITH e AS (SELECT q.* FROM vc_crm_desk q WHERE q.queued = TRUE"
            + " ORDER BY q.queued, q.queue_key, q.id LIMIT 1 FOR UPDATE SKIP LOCKED) SELECT "
            + DESKS.head("e") + ", " + RECORDS.head("r") + " FROM e LEFT JOIN vc_crm_record r ON r.id = e.id";

    private static final CrmEntries<CrmNote, CrmNoteRow> NOTES =
            new CrmEntries<>(CrmNote.class, CrmNoteRow.class, CrmDeskMapper::row, CrmDeskMapper::note);

    private final JpaCrmRepository records;
    private final SupportedDatabase database;

    JpaCrmDeskRepository(Transactions transactions, JpaCrmRepository records, SupportedDatabase database) {
        super(
                transactions,
                Mapping.of(CrmDeskRow.class, CrmDeskMapper::row, CrmDeskMapper::record)
                        .appends(NOTES));
        this.records = records;
        this.database = database;
    }

    @Override
    public Optional<CrmDesk> firstQueued() {
        return database.locksWhatItReturns() ? takeFirst() : takeCandidate();
    }

    private Optional<CrmDesk> takeFirst() {
        List<Taken> taken = statements().taken(TAKE_FIRST, Taken::read);
        return taken.isEmpty() ? Optional.empty() : Optional.of(desk(taken.get(0)));
    }

    private CrmDesk desk(Taken taken) {
        CrmDesk desk = statements().mapped(taken.desk(), CrmDeskMapper::record);
        if (taken.record() != null && isAsOld(taken.desk(), taken.record())) {
            records.seen(taken.record());
        }
        return desk;
    }

    /**
     * A desk that was taken, with its record as it was when the statement began.
     *
     * @param record null where there is none
     */
    private record Taken(CrmDeskRow desk, @Nullable CrmRecordRow record) {

        static Taken read(ResultSet rows) throws SQLException {
            return new Taken(
                    DESKS.read(rows, 1),
                    RECORDS.readIfThere(rows, 1 + DESKS.columns().size()));
        }
    }

    /** Whether no other transaction has moved both between the beginning of the statement and the lock of the desk. */
    private static boolean isAsOld(CrmDeskRow desk, CrmRecordRow record) {
        return desk.status.equals(record.status) && desk.priority.equals(record.priority);
    }

    private Optional<CrmDesk> takeCandidate() {
        List<CrmDesk> candidates = candidates(null);
        while (!candidates.isEmpty()) {
            for (CrmDesk candidate : candidates) {
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
