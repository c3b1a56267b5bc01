package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Replies on a CRM record; customer and staff both see the reply (CRM-3). Immutable and thread-safe.
 *
 * @param record the record to reply on
 * @param text the reply, at most 20,000 characters
 * @param awaitsCustomer whether the record becomes WAITING_ON_CUSTOMER, which needs {@code crm:work:any}
 * @param expectedVersion the version of the record that the command is based on (GEN-6), null for any
 */
public record ReplyToCrmRecord(
        @NotNull CrmRecordId record,
        @NotNull String text,
        boolean awaitsCustomer,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the record, which does not wait for the customer}
     *
     * @param record the record to reply on
     * @param text the reply, at most 20,000 characters
     */
    public static ReplyToCrmRecord of(CrmRecordId record, String text) {
        return new ReplyToCrmRecord(record, text, false, null);
    }

    /** {@return this command, after which the record is WAITING_ON_CUSTOMER} */
    public ReplyToCrmRecord awaitingCustomer() {
        return new ReplyToCrmRecord(record, text, true, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the record is at the version}
     *
     * @param version the expected version of the record, from 1
     */
    public ReplyToCrmRecord atVersion(long version) {
        return new ReplyToCrmRecord(record, text, awaitsCustomer, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
