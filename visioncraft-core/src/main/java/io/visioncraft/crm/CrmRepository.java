package io.visioncraft.crm;

import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores CRM records. Entries: {@link StatusChange} of {@link CrmStatus} and {@link CrmMessage}. */
public interface CrmRepository extends AggregateRepository<CrmRecord, CrmRecordId> {

    /** Records that a query finds, newest first by (createdAt, id) descending. */
    List<CrmSummary> list(Query query, @Nullable Position after, int limit);

    /** Public replies of one record in order, after a position. */
    List<Appended<CrmMessage>> messages(CrmRecordId record, EntryPosition after, int limit);

    /** Status changes of one record in order, after a position. */
    List<Appended<StatusChange<CrmStatus>>> history(CrmRecordId record, EntryPosition after, int limit);

    /**
     * All messages of at most 500 records, each record's in order; records without any are left out. An adapter reads them at
     * once, where it can.
     */
    default Map<CrmRecordId, List<Appended<CrmMessage>>> conversations(Collection<CrmRecordId> records) {
        return WholeList.ofEntries(records, this::messages);
    }

    /**
     * Whole histories of at most 500 records, each in order; records without any are left out. An adapter reads them at once,
     * where it can.
     */
    default Map<CrmRecordId, List<Appended<StatusChange<CrmStatus>>>> histories(Collection<CrmRecordId> records) {
        return WholeList.ofEntries(records, this::history);
    }

    /**
     * Puts another text in the place of a reply's: what erasing a person does, and the one change that an appended row sees
     * (IDN-8). All else of the row stays as it is. Unknown positions are passed over. Erasing saves the record too, in the same
     * transaction.
     */
    void replaceText(CrmRecordId record, EntryPosition message, String text);

    /** Puts another reason in the place of a status change's, in the same way. */
    void replaceReason(CrmRecordId record, EntryPosition change, String reason);

    /**
     * What is looked for; all conditions hold together.
     *
     * @param customer only that customer's; null for all
     * @param assignee only those whose desk names that user; null for all
     * @param statuses only those; empty for all
     */
    record Query(@Nullable UserId customer, @Nullable UserId assignee, Set<CrmStatus> statuses) {
        public Query {
            statuses = Set.copyOf(statuses);
        }
    }

    /**
     * A place in a list.
     *
     * @param createdAt of the last one known
     * @param id of the last one known
     */
    record Position(Instant createdAt, CrmRecordId id) {}
}
