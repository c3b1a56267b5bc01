package io.visioncraft.crm;

import io.visioncraft.kernel.UserId;
import java.util.Objects;

/**
 * A CRM record that waits in the queue, with the facts by which staff choose (GEN-12). Immutable and thread-safe.
 *
 * @param desk the desk: id, status, priority, age, and the version for {@code expectedVersion}
 * @param number the record's readable number
 * @param customer the record's customer
 * @param type the record's type
 * @param subject the record's subject
 */
public record CrmQueueEntry(CrmDesk desk, String number, UserId customer, String type, String subject) {

    /**
     * Checks that no part is null.
     *
     * @param desk the desk: id, status, priority, age, and the version for {@code expectedVersion}
     * @param number the record's readable number
     * @param customer the record's customer
     * @param type the record's type
     * @param subject the record's subject
     * @throws NullPointerException if a part is null
     */
    public CrmQueueEntry {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
    }

    /**
     * {@return the desk as the queue shows it}
     *
     * @param desk a queued desk
     * @param record its record
     */
    public static CrmQueueEntry of(CrmDesk desk, CrmRecord record) {
        return new CrmQueueEntry(
                desk,
                record.number(),
                record.customer(),
                record.topic().type(),
                record.topic().subject());
    }

    /** Without the subject, which a person wrote. */
    @Override
    public String toString() {
        return "CrmQueueEntry[" + desk + ", number " + number + ", customer " + customer + ", type " + type + "]";
    }
}
