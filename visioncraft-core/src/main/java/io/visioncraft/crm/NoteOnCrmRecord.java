package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an internal note, which no customer ever sees (CRM-3). Immutable and thread-safe.
 *
 * @param record which
 * @param text at most 20,000 characters
 * @param expectedVersion the desk's version that the command is based on (GEN-6), null for any
 */
public record NoteOnCrmRecord(
        @NotNull CrmRecordId record,
        @NotNull String text,
        @Nullable Long expectedVersion) {

    public static NoteOnCrmRecord of(CrmRecordId record, String text) {
        return new NoteOnCrmRecord(record, text, null);
    }

    /** Only if the desk is still at that version. */
    public NoteOnCrmRecord atVersion(long version) {
        return new NoteOnCrmRecord(record, text, version);
    }

    /** Without the note's words. */
    @Override
    public String toString() {
        return "NoteOnCrmRecord[record=" + record + ", text=********]";
    }
}
