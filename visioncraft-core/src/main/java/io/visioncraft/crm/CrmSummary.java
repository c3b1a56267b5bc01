package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * A CRM record in a list. Immutable and thread-safe.
 *
 * @param id the record's id
 * @param number the readable number
 * @param customer the customer whose record it is
 * @param type at most 64 characters, see {@link CrmTopic}
 * @param subject one line, at most 200 characters
 * @param status where the record stands
 * @param priority how urgent it is
 * @param createdAt when it was opened, UTC, to the microsecond
 * @param changedAt when it was last changed, UTC, to the microsecond; a note of staff changes its desk alone
 */
public record CrmSummary(
        CrmRecordId id,
        String number,
        UserId customer,
        String type,
        String subject,
        CrmStatus status,
        CrmPriority priority,
        Instant createdAt,
        Instant changedAt) {

    /**
     * {@return the record as a list shows it}
     *
     * @param record the record to list
     */
    public static CrmSummary of(CrmRecord record) {
        return new CrmSummary(
                record.id(),
                record.number(),
                record.customer(),
                record.topic().type(),
                record.topic().subject(),
                record.status(),
                record.priority(),
                record.createdAt(),
                record.changedAt());
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "number", "type");
    }
}
