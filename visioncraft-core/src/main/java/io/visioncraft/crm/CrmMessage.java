package io.visioncraft.crm;

import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * A public reply on a CRM record: customer and staff both see it (CRM-3). Immutable and thread-safe.
 *
 * @param fromCustomer whether the record's customer wrote it
 * @param callerKind USER or SYSTEM
 * @param callerName the user's id or the system's name
 * @param text the reply, at most 20,000 characters
 * @param at when it was written, UTC, to the microsecond
 */
public record CrmMessage(boolean fromCustomer, String callerKind, String callerName, String text, Instant at)
        implements Entry {

    static CrmMessage of(boolean fromCustomer, String text, Attribution by) {
        return new CrmMessage(fromCustomer, by.by().kind().name(), by.by().name(), text, by.at());
    }

    /**
     * {@return whether a user wrote it}
     *
     * @param user the user to compare with
     */
    public boolean writtenBy(UserId user) {
        return callerKind.equals("USER") && callerName.equals(user.toString());
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "callerKind", "callerName");
    }
}
