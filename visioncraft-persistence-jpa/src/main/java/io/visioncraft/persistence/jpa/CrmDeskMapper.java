package io.visioncraft.persistence.jpa;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import java.time.Instant;

final class CrmDeskMapper {

    /** 2 to this power microseconds are more than 9,000 years. */
    private static final int MORE_BITS_THAN_MICROS = 58;

    private CrmDeskMapper() {}

    static CrmDeskRow row(CrmDesk desk) {
        CrmDeskRow row = new CrmDeskRow();
        row.id = desk.id().value();
        row.version = desk.version();
        row.assigneeId = Reference.of(desk.assignee());
        row.queued = desk.queued();
        row.status = desk.status().name();
        row.priority = desk.priority().name();
        row.queueKey = queueKey(desk.priority(), desk.createdAt());
        row.createdAt = Micros.of(desk.createdAt());
        row.changedAt = Micros.of(desk.changedAt());
        return row;
    }

    /** Lower for a more urgent and for an older record. One number, so that one column of an index orders the queue. */
    static long queueKey(CrmPriority priority, Instant createdAt) {
        return (queueRank(priority) << MORE_BITS_THAN_MICROS) + Micros.of(createdAt);
    }

    private static long queueRank(CrmPriority priority) {
        return switch (priority) {
            case URGENT -> 1;
            case HIGH -> 2;
            case NORMAL -> 3;
            case LOW -> 4;
        };
    }

    static CrmDesk record(CrmDeskRow row) {
        return new CrmDesk(
                new CrmRecordId(row.id),
                Reference.in(row.assigneeId, UserId::new),
                CrmStatus.valueOf(row.status),
                CrmPriority.valueOf(row.priority),
                Micros.at(row.createdAt),
                Micros.at(row.changedAt),
                row.version);
    }

    static CrmNoteRow row(CrmNote note) {
        CrmNoteRow row = new CrmNoteRow();
        row.callerKind = note.callerKind();
        row.callerName = note.callerName();
        row.text = note.text();
        row.writtenAt = Micros.of(note.at());
        return row;
    }

    static Appended<CrmNote> note(CrmNoteRow row) {
        return new Appended<>(
                row.place(), new CrmNote(row.callerKind, row.callerName, row.text, Micros.at(row.writtenAt)));
    }
}
