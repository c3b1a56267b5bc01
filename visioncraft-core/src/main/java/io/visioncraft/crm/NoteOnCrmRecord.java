package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an internal note, which no customer ever sees (CRM-3). Immutable and thread-safe.
 *
 * @param record the record to note on
 * @param text the note, at most 20,000 characters
 * @param expectedVersion the version of the desk that the command is based on (GEN-6), null for any
 */
public record NoteOnCrmRecord(
        @NotNull CrmRecordId record,
        @NotNull String text,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the desk}
     *
     * @param record the record to note on
     * @param text the note, at most 20,000 characters
     */
    public static NoteOnCrmRecord of(CrmRecordId record, String text) {
        return new NoteOnCrmRecord(record, text, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the desk is at the version}
     *
     * @param version the expected version of the desk, from 1
     */
    public NoteOnCrmRecord atVersion(long version) {
        return new NoteOnCrmRecord(record, text, version);
    }

    /** Without the note's words. */
    @Override
    public String toString() {
        return "NoteOnCrmRecord[record=" + record + ", text=********]";
    }
}
