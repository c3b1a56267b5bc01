package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Resolves, closes or reopens a CRM record (CRM-2). Immutable and thread-safe.
 *
 * @param record the record to work on
 * @param reason why, at most 20,000 characters; null or blank for none. It stays in the record's history, which the
 *     customer sees: write internal remarks in a note
 * @param expectedVersion the version of the record that the command is based on (GEN-6), null for any
 */
public record WorkOnCrmRecord(
        @NotNull CrmRecordId record,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the record, without a reason}
     *
     * @param record the record to work on
     */
    public static WorkOnCrmRecord of(CrmRecordId record) {
        return new WorkOnCrmRecord(record, null, null);
    }

    /**
     * {@return this command with a reason, which the customer sees too}
     *
     * @param reason why, at most 20,000 characters
     */
    public WorkOnCrmRecord because(String reason) {
        return new WorkOnCrmRecord(record, reason, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the record is at the version}
     *
     * @param version the expected version of the record, from 1
     */
    public WorkOnCrmRecord atVersion(long version) {
        return new WorkOnCrmRecord(record, reason, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
