package io.visioncraft.crm;

import io.visioncraft.kernel.UserId;
import java.util.Objects;

/**
 * A CRM record that waits in the queue, with what staff need to choose (GEN-12). Immutable and thread-safe.
 *
 * @param desk the desk: id, status, priority, age, and the version for {@code expectedVersion}
 * @param customer whose record
 * @param type the record's type
 * @param subject the record's subject
 */
public record CrmQueueEntry(CrmDesk desk, UserId customer, String type, String subject) {

    public CrmQueueEntry {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
    }

    /** A desk in a list, with its record. */
    public static CrmQueueEntry of(CrmDesk desk, CrmRecord record) {
        return new CrmQueueEntry(
                desk, record.customer(), record.topic().type(), record.topic().subject());
    }

    /** Without the subject, which a person wrote. */
    @Override
    public String toString() {
        return "CrmQueueEntry[" + desk + ", customer " + customer + ", type " + type + "]";
    }
}
