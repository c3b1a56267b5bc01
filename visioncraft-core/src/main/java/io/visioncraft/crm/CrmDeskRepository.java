package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores desks. Takes entries of the type {@link CrmNote}. */
public interface CrmDeskRepository extends AggregateRepository<CrmDesk, CrmRecordId> {

    /**
     * Finds the first queued desk by priority (most urgent first), then age (oldest first), then id, and skips a desk
     * that another open transaction is taking. Never waits for another transaction. An adapter without locks may
     * return a desk that another transaction takes: the version check at saving then makes the use case run again.
     *
     * <p>The library asks behind a guard and has {@linkplain io.visioncraft.spi.TransactionRunner#foresee foreseen} it. A store may
     * take the desk in the round trip of that guard, and gives it to the first who asks. One who asks again after a write is given
     * the first desk of then.
     *
     * @return the desk, empty if no other is queued
     */
    Optional<CrmDesk> firstQueued();

    /**
     * {@return queued desks with their records, in the order of {@link #firstQueued()}}
     *
     * @param after the last place of the part before, null for the first part
     * @param limit the largest number of desks, from 1
     */
    List<CrmQueueEntry> queue(@Nullable Position after, int limit);

    /**
     * {@return the desks of an agent whose records are not CLOSED, in no particular order} The cost depends on their
     * number, not on the number of desks that the agent ever had.
     *
     * @param assignee the agent of the desks
     * @param limit the largest number of desks, from 1
     */
    List<CrmDesk> heldBy(UserId assignee, int limit);

    /**
     * {@return the internal notes of one desk, oldest first}
     *
     * @param record the desk's record
     * @param after the position of the last note known, {@link EntryPosition#START} for the first part
     * @param limit the largest number of notes, from 1
     */
    List<Appended<CrmNote>> notes(CrmRecordId record, EntryPosition after, int limit);

    /**
     * A place in the queue.
     *
     * @param priority the priority of the last desk known
     * @param createdAt the age of the last desk known
     * @param id the id of the last desk known
     */
    record Position(CrmPriority priority, Instant createdAt, CrmRecordId id) {}
}
