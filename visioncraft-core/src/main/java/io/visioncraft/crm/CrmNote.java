package io.visioncraft.crm;

import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Masked;
import java.time.Instant;

/**
 * An internal note on a CRM record: no customer ever sees it (CRM-3). Immutable and thread-safe.
 *
 * @param callerKind USER or SYSTEM
 * @param callerName the user's id or the system's name
 * @param text the note, at most 20,000 characters
 * @param at when it was written, UTC, to the microsecond
 */
public record CrmNote(String callerKind, String callerName, String text, Instant at) implements Entry {

    static CrmNote of(String text, Attribution by) {
        return new CrmNote(by.by().kind().name(), by.by().name(), text, by.at());
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "callerKind", "callerName");
    }
}
