package io.visioncraft.crm;

import io.visioncraft.access.Reach;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.ReadableNumbers;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CrmRecordId;
import org.jspecify.annotations.Nullable;

/**
 * Finds and saves CRM records and their desks. A record out of reach is answered as if it did not exist (GEN-2). Immutable and
 * thread-safe.
 *
 * @param records stores records, replies and status changes
 * @param desks their desks
 * @param numbers makes and reads the numbers of records
 */
record CrmRecordsAndDesks(CrmRepository records, CrmDeskRepository desks, ReadableNumbers numbers) {

    CrmRecord record(CrmRecordId id, Reach reach) {
        return records.find(id)
                .filter(record -> reach.includes(record.customer()))
                .orElseThrow(() -> notFound(id));
    }

    /** The record, if it is at the version that the command states. */
    CrmRecord record(CrmRecordId id, Reach reach, @Nullable Long expectedVersion) {
        CrmRecord record = record(id, reach);
        Versions.check(record.aggregateType(), record, expectedVersion);
        return record;
    }

    CrmDesk desk(CrmRecordId id) {
        return desks.find(id).orElseThrow(() -> notFound(id));
    }

    /** The desk, if it is at the version that the command states. */
    CrmDesk desk(CrmRecordId id, @Nullable Long expectedVersion) {
        CrmDesk desk = desk(id);
        Versions.check(desk.aggregateType(), desk, expectedVersion);
        return desk;
    }

    CrmRecord begin(Change<CrmRecord> opened, UnitOfWork work) {
        CrmRecord record = work.save(records, opened);
        work.save(desks, CrmDesk.of(record));
        return record;
    }

    /**
     * Saves a record, and its desk if the status or the priority has changed: the desk's version makes resolve, close and
     * reopen conflict with claim, assign and release.
     */
    CrmRecord save(CrmRecord before, Change<CrmRecord> change, UnitOfWork work) {
        CrmRecord after = work.save(records, change);
        if (moved(before, after)) {
            work.save(desks, desk(after.id()).follow(after));
        }
        return after;
    }

    /**
     * Does the same with a desk that was read before, and takes off an agent who may not work the record (CRM-8).
     *
     * @param leaves whether the desk has such an agent
     */
    CrmRecord save(CrmRecord before, Change<CrmRecord> change, CrmDesk desk, boolean leaves, UnitOfWork work) {
        CrmRecord after = work.save(records, change);
        if (leaves) {
            work.save(desks, desk.follow(after).then(next -> next.release(CrmReleaseCause.NOT_ELIGIBLE)));
        } else if (moved(before, after)) {
            work.save(desks, desk.follow(after));
        }
        return after;
    }

    private static boolean moved(CrmRecord before, CrmRecord after) {
        return before.status() != after.status() || before.priority() != after.priority();
    }

    /** A record within the caller's reach as the answer of a command that may carry a key (GEN-7). */
    Answer<Reach, CrmRecord> recordAnswer() {
        return Answer.of((reach, id) -> record(new CrmRecordId(id), reach));
    }

    /** The same for the staff's commands. */
    Answer<Permitted, CrmRecord> anyRecordAnswer() {
        return Answer.of(id -> record(new CrmRecordId(id), Reach.ANY));
    }

    /** The same for those that answer with a desk. */
    Answer<Permitted, CrmDesk> deskAnswer() {
        return Answer.of(id -> desk(new CrmRecordId(id)));
    }

    private static VisionCraftException notFound(CrmRecordId id) {
        return CrmCodes.CRM_RECORD_NOT_FOUND.rejection("There is no CRM record " + id, "record", id);
    }
}
