package io.visioncraft.crm;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The staff's side of a CRM record, which no customer ever sees: who works it and where it stands in the queue (CRM-4, CRM-7).
 *
 * <p>It is born with its record and waits in the queue. An agent with {@code crm:work:any} claims the first in the queue, or
 * somebody assigns it ({@link CrmAssigned}); released ({@link CrmReleased}), it waits again at its old place, since the queue
 * goes by priority, then age. It leaves the queue while its record is RESOLVED or CLOSED and comes back when that is
 * reopened, unless somebody still works it. Staff leave notes on it ({@link CrmNoted}, which does not say what the note
 * says). It follows its record's priority and is never deleted.
 *
 * <p>Immutable and thread-safe. The constructor refuses a desk that is queued although somebody works it.
 *
 * @param id the CRM record
 * @param assignee who works it, null while nobody does
 * @param queued whether it waits in the queue: unassigned and neither RESOLVED nor CLOSED
 * @param priority the record's priority, by which the queue is ordered
 * @param createdAt the record's age, by which the queue is ordered next
 * @param version see {@link Aggregate}
 */
public record CrmDesk(
        CrmRecordId id,
        @Nullable UserId assignee,
        boolean queued,
        CrmPriority priority,
        Instant createdAt,
        long version)
        implements Aggregate<CrmRecordId> {

    public CrmDesk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(createdAt, "createdAt");
        if (queued && assignee != null) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A CRM record that somebody works does not wait in the queue");
        }
    }

    /** The desk of a new record. */
    static Change<CrmDesk> of(CrmRecord record) {
        return Change.of(new CrmDesk(record.id(), null, record.active(), record.priority(), record.createdAt(), 0));
    }

    /** Hands the record to an agent, whoever worked it before. */
    Change<CrmDesk> assign(UserId agent) {
        return Change.from(this, next(agent, false, priority), new CrmAssigned(agent));
    }

    /** Takes the record from its agent; {@code record} says whether it goes back into the queue. */
    Change<CrmDesk> release(CrmRecord record) {
        if (assignee == null) {
            throw CrmCodes.NOT_ASSIGNED.rejection("Nobody works the CRM record " + id, "record", id);
        }
        return Change.of(next(null, record.active(), priority), new CrmReleased(assignee));
    }

    Change<CrmDesk> note(String text, CrmAct act) {
        return Change.of(this, new CrmNoted()).appending(act.note(text));
    }

    /**
     * Keeps up with what became of the record. Always stored, also where nothing is other than before: the desk's version is
     * the lock between this and those who release or assign it at the same moment.
     */
    Change<CrmDesk> follow(CrmRecord record) {
        return Change.of(next(assignee, assignee == null && record.active(), record.priority()));
    }

    private CrmDesk next(@Nullable UserId assignee, boolean queued, CrmPriority priority) {
        return new CrmDesk(id, assignee, queued, priority, createdAt, version);
    }

    @Override
    public String aggregateType() {
        return "crm-desk";
    }

    @Override
    public CrmDesk atVersion(long version) {
        return new CrmDesk(id, assignee, queued, priority, createdAt, version);
    }
}
