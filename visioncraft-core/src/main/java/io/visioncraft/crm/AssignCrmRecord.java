package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Hands a CRM record to an agent, whoever worked it before. Immutable and thread-safe.
 *
 * @param record which
 * @param agent to whom: an ACTIVE user who may work records
 * @param expectedVersion the desk's version that the command is based on (GEN-6), null for any
 */
public record AssignCrmRecord(
        @NotNull CrmRecordId record,
        @NotNull UserId agent,
        @Nullable Long expectedVersion) {

    public static AssignCrmRecord of(CrmRecordId record, UserId agent) {
        return new AssignCrmRecord(record, agent, null);
    }

    /** Only if the desk is still at that version. */
    public AssignCrmRecord atVersion(long version) {
        return new AssignCrmRecord(record, agent, version);
    }
}
