package io.visioncraft.crm;

import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.UniqueKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores CRM records. Takes entries of the types {@link StatusChange} of {@link CrmStatus} and {@link CrmMessage}. */
public interface CrmRepository extends AggregateRepository<CrmRecord, CrmRecordId> {

    /** The number is unique, compared as bytes (INV-8). On a collision the use case runs again with another number. */
    UniqueKey NUMBER = UniqueKey.retried("crm-record-number", CrmCodes.DUPLICATE_CRM_RECORD_NUMBER);

    /**
     * {@return the record with a number, empty for none}
     *
     * @param number the whole number, compared as bytes: case counts
     */
    Optional<CrmRecord> findByNumber(String number);

    /**
     * {@return records that a query finds, newest first by (createdAt, id) descending}
     *
     * @param query conditions that hold together
     * @param after the last place of the part before, null for the first part
     * @param limit the largest number of records, from 1
     */
    List<CrmSummary> list(Query query, @Nullable Position after, int limit);

    /**
     * {@return the public replies of one record, oldest first}
     *
     * @param record the record's id; an unknown one has no rows
     * @param after the position of the last reply known, {@link EntryPosition#START} for the first part
     * @param limit the largest number of replies, from 1
     */
    List<Appended<CrmMessage>> messages(CrmRecordId record, EntryPosition after, int limit);

    /**
     * {@return the status changes of one record, oldest first}
     *
     * @param record the record's id; an unknown one has no rows
     * @param after the position of the last change known, {@link EntryPosition#START} for the first part
     * @param limit the largest number of changes, from 1
     */
    List<Appended<StatusChange<CrmStatus>>> history(CrmRecordId record, EntryPosition after, int limit);

    /**
     * {@return all replies of several records, each record's oldest first; a record without replies is left out} An
     * adapter reads them in one statement, if it can.
     *
     * @param records at most 500 records
     */
    default Map<CrmRecordId, List<Appended<CrmMessage>>> conversations(Collection<CrmRecordId> records) {
        return WholeList.ofEntries(records, this::messages);
    }

    /**
     * {@return all status changes of several records, each record's oldest first; a record without changes is left out}
     * An adapter reads them in one statement, if it can.
     *
     * @param records at most 500 records
     */
    default Map<CrmRecordId, List<Appended<StatusChange<CrmStatus>>>> histories(Collection<CrmRecordId> records) {
        return WholeList.ofEntries(records, this::history);
    }

    /**
     * Replaces the text of a stored reply. Erasure alone calls it: this is the one change of an appended row (IDN-8).
     * The rest of the row stays as it is. An unknown position is ignored. Erasure saves the record too, in the same
     * transaction.
     *
     * @param record the record whose row it is
     * @param message the position of the reply
     * @param text the tombstone
     */
    void replaceText(CrmRecordId record, EntryPosition message, String text);

    /**
     * Replaces the reason of a stored status change, as {@link #replaceText} replaces a text.
     *
     * @param record the record whose row it is
     * @param change the position of the status change
     * @param reason the tombstone
     */
    void replaceReason(CrmRecordId record, EntryPosition change, String reason);

    /**
     * The conditions of a list; all of them hold together. Immutable and thread-safe.
     *
     * @param customer only records of this customer; null for all
     * @param assignee only records whose desk names this agent; null for all
     * @param statuses only records of these statuses; empty for all
     * @param from only records opened at that instant or later, UTC, to the microsecond; null for no start
     * @param before only records opened before that instant, UTC, to the microsecond; null for no end
     */
    record Query(
            @Nullable UserId customer,
            @Nullable UserId assignee,
            Set<CrmStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant before) {

        /** Every record. */
        public static final Query ALL = new Query(null, null, Set.of(), null, null);

        /**
         * Copies the set.
         *
         * @param customer only records of this customer; null for all
         * @param assignee only records whose desk names this agent; null for all
         * @param statuses only records of these statuses; empty for all
         * @param from only records opened at that instant or later; null for no start
         * @param before only records opened before that instant; null for no end
         */
        public Query {
            statuses = Set.copyOf(statuses);
        }

        /**
         * {@return this query, limited to one customer}
         *
         * @param user whose records; null for all
         */
        public Query ofCustomer(@Nullable UserId user) {
            return new Query(user, assignee, statuses, from, before);
        }

        /**
         * {@return this query, limited to one agent}
         *
         * @param agent who works the records; null for all
         */
        public Query assignedTo(@Nullable UserId agent) {
            return new Query(customer, agent, statuses, from, before);
        }

        /**
         * {@return this query, limited to these statuses}
         *
         * @param wanted one or more; empty for all
         */
        public Query in(Set<CrmStatus> wanted) {
            return new Query(customer, assignee, wanted, from, before);
        }

        /**
         * {@return this query, limited to records opened between two instants}
         *
         * @param first the first instant; null for no start
         * @param end the first instant after those; null for no end
         */
        public Query made(@Nullable Instant first, @Nullable Instant end) {
            return new Query(customer, assignee, statuses, first, end);
        }
    }

    /**
     * A place in a list.
     *
     * @param createdAt when the last record known was opened
     * @param id the id of the last record known
     */
    record Position(Instant createdAt, CrmRecordId id) {}
}
