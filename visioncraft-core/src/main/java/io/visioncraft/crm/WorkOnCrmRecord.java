package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Moves a CRM record on: resolve, close, reopen (CRM-2). Immutable and thread-safe.
 *
 * @param record which
 * @param reason why; null or blank for no reason given, at most 20,000 characters. It stays in the record's history, which
 *     the customer sees: what is internal belongs into a note
 * @param expectedVersion the record's version that the command is based on (GEN-6), null for any
 */
public record WorkOnCrmRecord(
        @NotNull CrmRecordId record,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    public static WorkOnCrmRecord of(CrmRecordId record) {
        return new WorkOnCrmRecord(record, null, null);
    }

    /** With a reason, which the customer sees too. */
    public WorkOnCrmRecord because(String reason) {
        return new WorkOnCrmRecord(record, reason, expectedVersion);
    }

    /** Only if the record is still at that version. */
    public WorkOnCrmRecord atVersion(long version) {
        return new WorkOnCrmRecord(record, reason, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
