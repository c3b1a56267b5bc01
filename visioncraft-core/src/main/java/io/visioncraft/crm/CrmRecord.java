package io.visioncraft.crm;

import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A matter that a customer brings up, as customer and staff both see it.
 *
 * <p>Its life: the customer opens it, or staff do for the customer: NEW ({@link CrmEvents#RECORD_OPENED}). It waits in
 * the staff's queue by its priority, which staff may change ({@link CrmEvents#RECORD_PRIORITY_CHANGED}). Both sides
 * reply ({@link CrmEvents#RECORD_REPLIED}): the first reply of staff makes it OPEN, a reply that asks the customer for
 * something makes it WAITING_ON_CUSTOMER ({@link CrmEvents#RECORD_CUSTOMER_AWAITED}), and the customer's answer makes
 * it OPEN again. Staff make it RESOLVED ({@link CrmEvents#RECORD_RESOLVED}) and then CLOSED
 * ({@link CrmEvents#RECORD_CLOSED}). Staff can also resolve or close a record at once (spam), or close one while it
 * waits for the customer.
 *
 * <p>There is no last state. A customer's reply reopens a RESOLVED record, and a CLOSED one for as many days as
 * {@link CrmPolicy} says ({@link CrmEvents#RECORD_REOPENED}); a later reply opens a new record that is linked to the
 * closed one. Staff may reopen at any time. Nothing is deleted: replies and status changes only grow (GEN-10). When the
 * customer is erased, tombstones replace the texts that it wrote ({@link CrmEvents#RECORD_TEXTS_ERASED}, IDN-8); the number
 * stays, since it tells nothing about the person (INV-8).
 * {@link CrmStates} is the table of all this (CRM-2).
 *
 * <p>Customers see and write their own records ({@code crm:open:own}, {@code crm:read:own}, {@code crm:reply:own}),
 * staff all of them; staff work them with {@code crm:work:any}. The agent and the notes are internal: they are parts of
 * {@link CrmDesk} and never of the record (CRM-3, CRM-7).
 *
 * <p>Immutable and thread-safe. Only {@link CrmManagement} can change a record.
 *
 * @param id the id, for life
 * @param number the readable number, for life, unique by its key (INV-8), 1 to 64 characters
 * @param customer the customer whose record it is
 * @param topic type, subject and description
 * @param links the service, the order and the record that it is related to
 * @param status where it stands in its life
 * @param priority how urgent it is
 * @param createdAt when it was opened, UTC, to the microsecond
 * @param closedAt when it was last closed, UTC, to the microsecond; null unless CLOSED
 * @param changedAt when it was last changed, see {@link Dated}
 * @param version see {@link io.visioncraft.kernel.Aggregate}
 */
public record CrmRecord(
        CrmRecordId id,
        String number,
        UserId customer,
        CrmTopic topic,
        CrmLinks links,
        CrmStatus status,
        CrmPriority priority,
        Instant createdAt,
        @Nullable Instant closedAt,
        Instant changedAt,
        long version)
        implements Dated<CrmRecordId> {

    /**
     * Checks the parts. Adapters call it to read a stored record.
     *
     * @param id the id, for life
     * @param number the readable number, unique by its key (INV-8), 1 to 64 characters
     * @param customer the customer whose record it is
     * @param topic type, subject and description
     * @param links the service, the order and the record that it is related to
     * @param status where it stands in its life
     * @param priority how urgent it is
     * @param createdAt when it was opened, UTC, to the microsecond
     * @param closedAt when it was last closed, UTC, to the microsecond; null unless CLOSED
     * @param changedAt when it was last changed, see {@link Dated}
     * @param version see {@link io.visioncraft.kernel.Aggregate}
     * @throws NullPointerException if {@code id}, {@code customer}, {@code topic}, {@code links}, {@code status},
     *     {@code priority}, {@code createdAt} or {@code changedAt} is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} if {@code closedAt} is given for
     *     another status than CLOSED, or missing for CLOSED; with {@code required}, {@code too-long},
     *     {@code control-character} or {@code unpaired-surrogate} for the number
     */
    public CrmRecord {
        Objects.requireNonNull(id, "id");
        number = Text.keptCode(number);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(links, "links");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
        if ((status == CrmStatus.CLOSED) != (closedAt != null)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A CRM record has a time of closing when, and only when, it is CLOSED");
        }
    }

    static Change<CrmRecord> open(
            CrmRecordId id,
            String number,
            UserId customer,
            CrmTopic topic,
            CrmLinks links,
            CrmPriority priority,
            Attribution attribution) {
        CrmRecord next = new CrmRecord(
                id,
                number,
                customer,
                topic,
                links,
                CrmStatus.NEW,
                priority,
                attribution.at(),
                null,
                attribution.at(),
                0);
        return Change.of(next, new CrmEvents.RecordOpened(number, customer, topic.type(), priority, links))
                .appending(attribution.statusChange(null, CrmStatus.NEW, ""));
    }

    /** A new record in which a customer goes on with this closed one, by a reply that comes too late to reopen it. */
    Change<CrmRecord> continued(CrmRecordId next, String nextNumber, String text, Attribution attribution) {
        return open(
                next,
                nextNumber,
                customer,
                new CrmTopic(topic.type(), topic.subject(), text),
                new CrmLinks(links.service(), links.order(), id),
                priority,
                attribution);
    }

    Change<CrmRecord> reply(boolean fromCustomer, String text, Attribution attribution) {
        CrmStatus to = after(fromCustomer ? CrmAction.CUSTOMER_REPLY : CrmAction.STAFF_REPLY);
        Change<CrmRecord> replied = Change.of(this, new CrmEvents.RecordReplied(customer, fromCustomer, to))
                .appending(CrmMessage.of(fromCustomer, text, attribution));
        if (to == status) {
            return replied;
        }
        return replied.then(
                before -> active() ? before.to(to, "", attribution) : before.to(to, "", attribution, reopened()));
    }

    Change<CrmRecord> awaitCustomer(Attribution attribution) {
        return to(after(CrmAction.AWAIT_CUSTOMER), "", attribution, new CrmEvents.RecordCustomerAwaited(customer));
    }

    Change<CrmRecord> resolve(String reason, Attribution attribution) {
        return to(after(CrmAction.RESOLVE), reason, attribution, new CrmEvents.RecordResolved(customer));
    }

    Change<CrmRecord> close(String reason, Attribution attribution) {
        return to(after(CrmAction.CLOSE), reason, attribution, new CrmEvents.RecordClosed(customer));
    }

    Change<CrmRecord> reopen(String reason, Attribution attribution) {
        return to(after(CrmAction.REOPEN), reason, attribution, reopened());
    }

    Change<CrmRecord> prioritise(CrmPriority wanted) {
        CrmRecord next = new CrmRecord(
                id, number, customer, topic, links, status, wanted, createdAt, closedAt, changedAt, version);
        return Change.from(this, next, new CrmEvents.RecordPriorityChanged(customer, priority, wanted));
    }

    /**
     * The customer was erased: the rows that it wrote give way to tombstones with this change (IDN-8).
     *
     * @param topicToo whether the customer opened it, so that subject and description are its words
     */
    Change<CrmRecord> eraseTexts(boolean topicToo) {
        CrmTopic left = topicToo ? topic.erased() : topic;
        CrmRecord next = new CrmRecord(
                id, number, customer, left, links, status, priority, createdAt, closedAt, changedAt, version);
        return Change.of(next, new CrmEvents.RecordTextsErased(customer));
    }

    /** Whether there is something left to do: neither RESOLVED nor CLOSED. */
    private boolean active() {
        return status != CrmStatus.RESOLVED && status != CrmStatus.CLOSED;
    }

    private CrmEvents.RecordReopened reopened() {
        return new CrmEvents.RecordReopened(customer, status);
    }

    private CrmStatus after(CrmAction action) {
        return CrmStates.TABLE
                .after(status, action)
                .orElseThrow(() -> CrmCodes.WRONG_STATUS.rejection(
                        "A CRM record that is " + status + " does not take " + action,
                        "status",
                        status,
                        "command",
                        action));
    }

    private Change<CrmRecord> to(CrmStatus to, String reason, Attribution attribution, DomainEvent... events) {
        CrmRecord next = new CrmRecord(
                id,
                number,
                customer,
                topic,
                links,
                to,
                priority,
                createdAt,
                to == CrmStatus.CLOSED ? attribution.at() : null,
                changedAt,
                version);
        return Change.of(next, events).appending(attribution.statusChange(status, to, reason));
    }

    @Override
    public String aggregateType() {
        return "crm-record";
    }

    @Override
    public CrmRecord atVersion(long version) {
        return new CrmRecord(
                id, number, customer, topic, links, status, priority, createdAt, closedAt, changedAt, version);
    }

    @Override
    public CrmRecord changedAt(Instant at) {
        return new CrmRecord(id, number, customer, topic, links, status, priority, createdAt, closedAt, at, version);
    }
}
