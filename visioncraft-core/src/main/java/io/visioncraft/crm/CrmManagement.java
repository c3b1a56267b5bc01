package io.visioncraft.crm;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.StatusChange;
import java.util.Optional;

/**
 * The use cases of CRM: customers open records and reply, staff work the queue. Thread-safe.
 *
 * <p>A record that does not exist, or that the caller does not reach, is {@code crm-record-not-found} (GEN-2).
 * {@code crm:work:any} is for staff: a customer never sees desks and notes (CRM-3, CRM-7).
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. A command that states a version is refused
 * with {@code stale-version} if the record is at another one (GEN-6). Every change takes an idempotency key (GEN-7).
 */
public interface CrmManagement {

    /**
     * Opens a record, for the caller or, by staff, for a customer. Needs {@code crm:open:own} for the caller's own
     * record, else {@code crm:open:any}.
     *
     * @param caller who asks
     * @param command the topic, the customer and the relations
     * @return the new record
     * @throws io.visioncraft.error.InvalidInputException also with {@code unknown-crm-type} at {@code type}
     * @throws io.visioncraft.error.NotFoundException with {@code user-not-found}, {@code service-not-found}, or
     *     {@code order-not-found}, also if the order belongs to another customer
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased} for a customer who was erased
     */
    CrmRecord open(Caller caller, OpenCrmRecord command);

    /**
     * Reads a record. Needs {@code crm:read:any}, or {@code crm:read:own} for the caller's own record.
     *
     * @param caller who asks
     * @param id the id of the record
     * @return the record as it is now
     */
    CrmRecord get(Caller caller, CrmRecordId id);

    /**
     * Finds a record by its number, read as people say it: case, blanks and dashes do not count, O is 0, I and L are 1, and the
     * prefix {@code CRM} can be left out (INV-8, GEN-12). Needs {@code crm:read:any}, or {@code crm:read:own} for the caller's
     * own record: the number of another customer's record finds nothing.
     *
     * @param caller who asks
     * @param number the number as somebody typed or heard it, at most 64 characters
     * @return the record, empty for none
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long} or
     *     {@code control-character} at {@code number}
     */
    Optional<CrmRecord> findByNumber(Caller caller, String number);

    /**
     * Lists records, newest first. Needs {@code crm:read:any}, or {@code crm:read:own}, which lists the caller's own
     * records only. A search by assignee also needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param search the customer, the assignee, the statuses and the days of opening to list
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     * @throws io.visioncraft.error.InvalidInputException also with {@code out-of-range} at {@code madeFrom} or {@code madeUntil}
     */
    Listing<CrmSummary> list(Caller caller, CrmSearch search, ListRequest request);

    /**
     * Replies on a record: as the customer on the caller's own record, else as staff. Needs {@code crm:reply:own} for
     * the caller's own record, else {@code crm:reply:any}, and {@code crm:work:any} for a reply that awaits the
     * customer.
     *
     * <p>A customer's reply to a record that was closed too long ago opens a new record that is linked to it. A
     * customer's reply to a record whose agent may not work it puts the record back into the queue (CRM-8).
     *
     * @param caller who asks
     * @param command the record and the text
     * @return the record that the reply belongs to: the same, or the new one
     * @throws io.visioncraft.error.RuleViolatedException with {@code wrong-crm-status} for staff on a CLOSED record,
     *     which they reopen first; with {@code user-erased} for a customer who was erased at the same moment
     */
    CrmRecord reply(Caller caller, ReplyToCrmRecord command);

    /**
     * Lists the replies on a record, oldest first. Needs {@code crm:read:any}, or {@code crm:read:own} for the caller's
     * own record.
     *
     * @param caller who asks
     * @param id the id of the record
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<CrmMessage> messages(Caller caller, CrmRecordId id, ListRequest request);

    /**
     * Lists the changes of a record's status, oldest first (GEN-10). Needs {@code crm:read:any}, or
     * {@code crm:read:own} for the caller's own record: the reasons that others gave are then empty (IDN-9).
     *
     * @param caller who asks
     * @param id the id of the record
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<StatusChange<CrmStatus>> history(Caller caller, CrmRecordId id, ListRequest request);

    /**
     * Leaves an internal note. Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param command the record and the text
     * @return the desk as saved
     */
    CrmDesk note(Caller caller, NoteOnCrmRecord command);

    /**
     * Lists the internal notes on a record, oldest first. Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param id the id of the record
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<CrmNote> notes(Caller caller, CrmRecordId id, ListRequest request);

    /**
     * Reads the desk of a record: its agent, and whether it waits in the queue. Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param id the id of the record
     * @return the desk as it is now
     */
    CrmDesk desk(Caller caller, CrmRecordId id);

    /**
     * Lists the queue: NEW and OPEN records without an agent, by priority, then age, then id (CRM-4). Needs
     * {@code crm:work:any}.
     *
     * @param caller who asks
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the queue
     */
    Listing<CrmQueueEntry> queue(Caller caller, ListRequest request);

    /**
     * Gives the caller the first record of the queue. Two agents never get the same record, and neither waits for the
     * other. Needs {@code crm:work:any}.
     *
     * @param agent who asks
     * @return the record, now assigned to the caller; empty if the queue is empty
     * @throws io.visioncraft.error.DeniedException also with {@code agent-required} for a caller that is no user
     */
    Optional<CrmRecord> claimNext(Caller agent);

    /**
     * Assigns a record to an agent, in place of a present one. Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param command the record and the agent
     * @return the desk as saved
     * @throws io.visioncraft.error.RuleViolatedException with {@code assignee-not-eligible} unless the agent is an
     *     ACTIVE user with {@code crm:work:any}
     */
    CrmDesk assign(Caller caller, AssignCrmRecord command);

    /**
     * Releases a record from its agent; a NEW or OPEN record waits in the queue again. Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param command the record and the expected version of its desk
     * @return the desk as saved
     * @throws io.visioncraft.error.RuleViolatedException with {@code crm-record-not-assigned}
     */
    CrmDesk release(Caller caller, ReleaseCrmRecord command);

    /**
     * Changes the priority of a record; the same priority again changes nothing. Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param command the record and the priority
     * @return the record as saved
     */
    CrmRecord changePriority(Caller caller, ChangeCrmPriority command);

    /**
     * Resolves a record that is NEW, OPEN or WAITING_ON_CUSTOMER. Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param command the record and the reason
     * @return the record, now RESOLVED
     * @throws io.visioncraft.error.RuleViolatedException with {@code wrong-crm-status}
     */
    CrmRecord resolve(Caller caller, WorkOnCrmRecord command);

    /**
     * Closes a record that is NEW, WAITING_ON_CUSTOMER or RESOLVED. Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param command the record and the reason
     * @return the record, now CLOSED
     * @throws io.visioncraft.error.RuleViolatedException with {@code wrong-crm-status}
     */
    CrmRecord close(Caller caller, WorkOnCrmRecord command);

    /**
     * Reopens a record that is RESOLVED or CLOSED, at any time. It waits in the queue unless it has an agent who may
     * work it (CRM-8). Needs {@code crm:work:any}.
     *
     * @param caller who asks
     * @param command the record and the reason
     * @return the record, now OPEN
     * @throws io.visioncraft.error.RuleViolatedException with {@code wrong-crm-status}
     */
    CrmRecord reopen(Caller caller, WorkOnCrmRecord command);
}
