package io.visioncraft.crm;

import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The staff's side of a CRM record, which no customer ever sees: who works it and where it stands in the queue (CRM-4, CRM-7).
 *
 * <p>It is born with its record and waits in the queue. An agent with {@code crm:work:any} claims the first in the queue,
 * or somebody assigns it ({@link CrmEvents#DESK_ASSIGNED}); released ({@link CrmEvents#DESK_RELEASED}), it waits again at
 * its old place, since the queue goes by priority, then age. It waits only while it is the staff's turn: it leaves the
 * queue when its record becomes WAITING_ON_CUSTOMER, RESOLVED or CLOSED and comes back when that is NEW or OPEN again,
 * unless somebody works it.
 *
 * <p>An agent who is suspended, erased or no longer holds {@code crm:work:any} is taken off every desk whose record is not
 * CLOSED ({@link CrmEvents#DESK_RELEASED}), so that NEW and OPEN records wait in the queue again (CRM-8). A CLOSED record
 * keeps its agent as history; when it is reopened, an agent who may not work it any more is taken off then. Staff leave
 * notes on a desk ({@link CrmEvents#DESK_NOTED}, which does not say what the note says). A desk follows its record's status
 * and priority and is never deleted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the CRM record
 * @param assignee who works it, null while nobody does
 * @param status the record's status, which decides whether it is the staff's turn
 * @param priority the record's priority, by which the queue is ordered
 * @param createdAt the record's age, by which the queue is ordered next
 * @param changedAt when it was last changed, see {@link Dated}; the record has a time of its own, which customers see (CRM-7)
 * @param version see {@link io.visioncraft.kernel.Aggregate}
 */
public record CrmDesk(
        CrmRecordId id,
        @Nullable UserId assignee,
        CrmStatus status,
        CrmPriority priority,
        Instant createdAt,
        Instant changedAt,
        long version)
        implements Dated<CrmRecordId> {

    public CrmDesk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** Whether it waits in the queue: nobody works it, and its record is NEW or OPEN (CRM-4). */
    public boolean queued() {
        return assignee == null && (status == CrmStatus.NEW || status == CrmStatus.OPEN);
    }

    /** The desk of a new record. */
    static Change<CrmDesk> of(CrmRecord record) {
        return Change.of(new CrmDesk(
                record.id(), null, record.status(), record.priority(), record.createdAt(), record.createdAt(), 0));
    }

    /** Hands the record to an agent, whoever worked it before. */
    Change<CrmDesk> assign(UserId agent) {
        return Change.from(this, with(agent), new CrmEvents.DeskAssigned(agent));
    }

    /** Takes the record from its agent; a NEW or OPEN one goes back into the queue. */
    Change<CrmDesk> release(CrmReleaseCause cause) {
        if (assignee == null) {
            throw CrmCodes.NOT_ASSIGNED.rejection("Nobody works the CRM record " + id, "record", id);
        }
        return Change.of(with(null), new CrmEvents.DeskReleased(assignee, cause));
    }

    Change<CrmDesk> note(String text, Attribution attribution) {
        return Change.of(this, new CrmEvents.DeskNoted()).appending(CrmNote.of(text, attribution));
    }

    /**
     * Keeps up with what became of the record. Always stored, also where nothing is other than before: the desk's version is
     * the lock between this and those who release or assign it at the same moment.
     */
    Change<CrmDesk> follow(CrmRecord record) {
        return Change.of(new CrmDesk(id, assignee, record.status(), record.priority(), createdAt, changedAt, version));
    }

    private CrmDesk with(@Nullable UserId agent) {
        return new CrmDesk(id, agent, status, priority, createdAt, changedAt, version);
    }

    @Override
    public String aggregateType() {
        return "crm-desk";
    }

    @Override
    public CrmDesk atVersion(long version) {
        return new CrmDesk(id, assignee, status, priority, createdAt, changedAt, version);
    }

    @Override
    public CrmDesk changedAt(Instant at) {
        return new CrmDesk(id, assignee, status, priority, createdAt, at, version);
    }
}
