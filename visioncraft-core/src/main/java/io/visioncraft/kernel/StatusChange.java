package io.visioncraft.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a status, when, from what, to what and why (GEN-10). Immutable and thread-safe. A JSON library has to be told of
 * which status, since a name alone does not say: {@code new TypeReference<StatusChange<OrderStatus>>() {}}.
 *
 * @param from the status before, null at birth
 * @param to the status after
 * @param at when, UTC, to the microsecond
 * @param callerKind USER, VISITOR or SYSTEM
 * @param callerName the user's id or the system's name, empty for a visitor
 * @param reason why, empty where none is asked for; at most {@link Text#MESSAGE} characters
 * @param <S> the aggregate's status
 */
public record StatusChange<S extends Enum<S>>(
        @Nullable S from, S to, Instant at, String callerKind, String callerName, String reason) implements Entry {

    /** Whether that user changed it. */
    public boolean madeBy(UserId user) {
        return callerKind.equals("USER") && callerName.equals(user.toString());
    }

    /** As its customer sees it: why somebody else changed it is the staff's (IDN-9). */
    public StatusChange<S> shownTo(UserId customer) {
        return madeBy(customer) ? this : new StatusChange<>(from, to, at, callerKind, callerName, "");
    }

    /** Whether that user changed it and said why. */
    public boolean reasonedBy(UserId user) {
        return !reason.isEmpty() && madeBy(user);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "callerKind", "callerName");
    }
}
