package io.visioncraft.crm;

import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Masked;
import java.time.Instant;

/**
 * An internal note: a customer never sees it, by any route (CRM-3). Immutable and thread-safe.
 *
 * @param callerKind USER or SYSTEM
 * @param callerName the user's id or the system's name
 * @param text at most 20,000 characters
 * @param at when
 */
public record CrmNote(String callerKind, String callerName, String text, Instant at) implements Entry {

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "callerKind", "callerName");
    }
}
