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
 * The staff's side of a CRM record, which no customer ever sees: its agent and its place in the queue (CRM-4, CRM-7).
 *
 * <p>A desk is made with its record and waits in the queue. An agent with {@code crm:work:any} claims the first desk of
 * the queue, or another caller assigns it ({@link CrmEvents#DESK_ASSIGNED}); a released desk
 * ({@link CrmEvents#DESK_RELEASED}) waits at its old place again, since the queue goes by priority, then age. A desk
 * leaves the queue when its record becomes WAITING_ON_CUSTOMER, RESOLVED or CLOSED, and returns when the record is NEW
 * or OPEN again, unless it has an agent.
 *
 * <p>An agent who is suspended, erased or no longer holds {@code crm:work:any} is taken off every desk whose record is
 * not CLOSED ({@link CrmEvents#DESK_RELEASED}), so that NEW and OPEN records wait in the queue again (CRM-8). A CLOSED
 * record keeps its agent as history; reopening takes off an agent who may not work it. Staff leave notes on a desk
 * ({@link CrmEvents#DESK_NOTED}, without the text of the note). A desk follows its record's status and priority and is
 * never deleted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id of the record that it belongs to
 * @param assignee the agent, null for none
 * @param status the record's status, which decides whether the desk waits
 * @param priority the record's priority, the first order of the queue
 * @param createdAt when the record was opened, the second order of the queue; UTC, to the microsecond
 * @param changedAt when the desk was last changed, see {@link Dated}; the record has its own time, which customers
 *     see (CRM-7)
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

    /**
     * Checks the parts. Adapters call it to read a stored desk.
     *
     * @param id the id of the record that it belongs to
     * @param assignee the agent, null for none
     * @param status the record's status, which decides whether the desk waits
     * @param priority the record's priority, the first order of the queue
     * @param createdAt when the record was opened, the second order of the queue; UTC, to the microsecond
     * @param changedAt when the desk was last changed, see {@link Dated}; the record has its own time, which
     *     customers see (CRM-7)
     * @param version see {@link io.visioncraft.kernel.Aggregate}
     * @throws NullPointerException if a part but {@code assignee} is null
     */
    public CrmDesk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** {@return whether the desk waits in the queue: it has no agent, and its record is NEW or OPEN (CRM-4)} */
    public boolean queued() {
        return assignee == null && (status == CrmStatus.NEW || status == CrmStatus.OPEN);
    }

    /** The desk of a new record. */
    static Change<CrmDesk> of(CrmRecord record) {
        return Change.of(new CrmDesk(
                record.id(), null, record.status(), record.priority(), record.createdAt(), record.createdAt(), 0));
    }

    /** Assigns the record to an agent, in place of a present one. */
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
     * Takes over the status and the priority of the record. The desk is saved even if unchanged: its version makes
     * resolve, close and reopen conflict with claim, assign and release.
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
