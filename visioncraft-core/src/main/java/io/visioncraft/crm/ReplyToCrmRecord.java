package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Writes on a CRM record, for customer and staff to see (CRM-3). Immutable and thread-safe.
 *
 * @param record which
 * @param text at most 20,000 characters
 * @param awaitsCustomer whether staff hand the record to the customer with it
 * @param expectedVersion the record's version that the command is based on (GEN-6), null for any
 */
public record ReplyToCrmRecord(
        @NotNull CrmRecordId record,
        @NotNull String text,
        boolean awaitsCustomer,
        @Nullable Long expectedVersion) {

    public static ReplyToCrmRecord of(CrmRecordId record, String text) {
        return new ReplyToCrmRecord(record, text, false, null);
    }

    /** And then wait until the customer answers. */
    public ReplyToCrmRecord awaitingCustomer() {
        return new ReplyToCrmRecord(record, text, true, expectedVersion);
    }

    /** Only if the record is still at that version. */
    public ReplyToCrmRecord atVersion(long version) {
        return new ReplyToCrmRecord(record, text, awaitsCustomer, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
