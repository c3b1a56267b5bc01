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

/** Stores desks. Entries: {@link CrmNote}. */
public interface CrmDeskRepository extends AggregateRepository<CrmDesk, CrmRecordId> {

    /**
     * The first queued desk by priority (most urgent first), then age (oldest first), then id, that no other open transaction
     * is taking at this moment; never waits for another transaction. An adapter without locks may return one that another is
     * taking: the version check at saving then makes the use case run again.
     */
    Optional<CrmDesk> firstQueued();

    /** The queue in the same order, after a position: desks that are queued, each with its record. */
    List<CrmQueueEntry> queue(@Nullable Position after, int limit);

    /**
     * Desks that a user works and whose record is not CLOSED, at most so many, in no particular order. Costs what they are, not
     * what the user has worked before.
     */
    List<CrmDesk> heldBy(UserId assignee, int limit);

    /** Internal notes of one desk in order, after a position. */
    List<Appended<CrmNote>> notes(CrmRecordId record, EntryPosition after, int limit);

    /**
     * A place in the queue.
     *
     * @param priority of the last one known
     * @param createdAt of the last one known
     * @param id of the last one known
     */
    record Position(CrmPriority priority, Instant createdAt, CrmRecordId id) {}
}
