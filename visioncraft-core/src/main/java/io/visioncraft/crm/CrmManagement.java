package io.visioncraft.crm;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.StatusChange;
import java.util.Optional;

/**
 * What customers bring up, and the queue in which staff work it. Thread-safe.
 *
 * <p>Everything on an existing record answers <em>not found</em> {@code crm-record-not-found} for one that is unknown or out
 * of the caller's reach; every change answers <em>conflict</em> {@code stale-version} for a stale expected version and lists
 * all that is wrong with an invalid command. What needs {@code crm:work:any} is for staff: a customer sees neither desk nor
 * notes, by any route (CRM-3, CRM-7).
 */
public interface CrmManagement {

    /**
     * Opens a record, for the caller or, by staff, for a customer. Needs {@code crm:open}.
     *
     * @throws io.visioncraft.error.InvalidInputException also with {@code unknown-crm-type} at {@code type}
     * @throws io.visioncraft.error.NotFoundException with {@code user-not-found}, {@code service-not-found}, or
     *     {@code order-not-found}, also for an order that is not the same customer's
     */
    CrmRecord open(Caller caller, OpenCrmRecord command);

    /** One record. Needs {@code crm:read}. */
    CrmRecord get(Caller caller, CrmRecordId id);

    /**
     * Records that the caller may read, newest first. Needs {@code crm:read}, and {@code crm:work:any} to ask for those of an
     * assignee.
     */
    Listing<CrmSummary> list(Caller caller, CrmSearch search, ListRequest request);

    /**
     * Writes on a record: as the customer whose record it is, or else as staff. Needs {@code crm:reply}, and
     * {@code crm:work:any} to wait for the customer with it. A customer's reply to a record that was closed too long ago
     * begins a new one that is linked to it. A customer's reply to a record whose agent may not work it puts the record back into
     * the queue (CRM-8).
     *
     * @return the record that the reply belongs to: the same, or the new one
     * @throws io.visioncraft.error.RuleViolatedException with {@code wrong-crm-status}: staff reopen a CLOSED record first
     */
    CrmRecord reply(Caller caller, ReplyToCrmRecord command);

    /** The replies on a record, oldest first. Needs {@code crm:read}. */
    Listing<CrmMessage> messages(Caller caller, CrmRecordId id, ListRequest request);

    /**
     * The changes of a record's status from the first on (GEN-10). With {@code own} alone the reasons that others gave are empty
     * (IDN-9). Needs {@code crm:read}.
     */
    Listing<StatusChange<CrmStatus>> history(Caller caller, CrmRecordId id, ListRequest request);

    /** Leaves an internal note. Needs {@code crm:work:any}. */
    CrmDesk note(Caller caller, NoteOnCrmRecord command);

    /** The internal notes on a record, oldest first. Needs {@code crm:work:any}. */
    Listing<CrmNote> notes(Caller caller, CrmRecordId id, ListRequest request);

    /** Who works a record, and where it stands in the queue. Needs {@code crm:work:any}. */
    CrmDesk desk(Caller caller, CrmRecordId id);

    /**
     * What waits for somebody to work it: NEW and OPEN records that nobody works, by priority, then age, then id (CRM-4).
     * Needs {@code crm:work:any}.
     */
    Listing<CrmQueueEntry> queue(Caller caller, ListRequest request);

    /**
     * Gives the calling agent the first record of the queue. Two agents never get the same one, and neither waits for the
     * other. Needs {@code crm:work:any}.
     *
     * @return the record, now the agent's; empty if the queue is
     * @throws io.visioncraft.error.DeniedException also with {@code agent-required} for a caller that is no user
     */
    Optional<CrmRecord> claimNext(Caller agent);

    /**
     * Hands a record to an agent, whoever worked it before. Needs {@code crm:work:any}.
     *
     * @throws io.visioncraft.error.NotFoundException also with {@code user-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code assignee-not-eligible}
     */
    CrmDesk assign(Caller caller, AssignCrmRecord command);

    /**
     * Takes a record from its agent and puts it back into the queue. Needs {@code crm:work:any}.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code crm-record-not-assigned}
     */
    CrmDesk release(Caller caller, ReleaseCrmRecord command);

    /** Makes a record more or less urgent; the same priority again changes nothing. Needs {@code crm:work:any}. */
    CrmRecord changePriority(Caller caller, ChangeCrmPriority command);

    /**
     * NEW, OPEN or WAITING_ON_CUSTOMER to RESOLVED. Needs {@code crm:work:any}.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code wrong-crm-status}
     */
    CrmRecord resolve(Caller caller, WorkOnCrmRecord command);

    /**
     * NEW, WAITING_ON_CUSTOMER or RESOLVED to CLOSED. Needs {@code crm:work:any}.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code wrong-crm-status}
     */
    CrmRecord close(Caller caller, WorkOnCrmRecord command);

    /**
     * RESOLVED or CLOSED to OPEN, however long ago that was; into the queue if nobody works it or its agent may not (CRM-8). Needs
     * {@code crm:work:any}.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code wrong-crm-status}
     */
    CrmRecord reopen(Caller caller, WorkOnCrmRecord command);
}
