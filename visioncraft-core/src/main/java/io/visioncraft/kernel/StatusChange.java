package io.visioncraft.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a status: the caller, the instant, both states and the reason (GEN-10). Immutable and thread-safe. A JSON
 * library needs the type of the status, since a name alone does not tell it:
 * {@code new TypeReference<StatusChange<OrderStatus>>() {}}.
 *
 * @param from the status before, null at birth
 * @param to the status that it led to
 * @param at the instant of the change, UTC, to the microsecond
 * @param callerKind USER, VISITOR or SYSTEM
 * @param callerName the user's id or the system's name, empty for a visitor
 * @param reason the reason, at most {@link Text#MESSAGE} characters, empty where none is asked for
 * @param <S> the aggregate's status
 */
public record StatusChange<S extends Enum<S>>(
        @Nullable S from, S to, Instant at, String callerKind, String callerName, String reason) implements Entry {

    /**
     * {@return whether that user made the change}
     *
     * @param user compared with the caller of the change
     */
    public boolean madeBy(UserId user) {
        return callerKind.equals("USER") && callerName.equals(user.toString());
    }

    /**
     * {@return the change as its customer may see it} The reason of a change that somebody else made is left out: it belongs
     * to the staff (IDN-9).
     *
     * @param customer the customer whose record it is
     */
    public StatusChange<S> shownTo(UserId customer) {
        return madeBy(customer) ? this : new StatusChange<>(from, to, at, callerKind, callerName, "");
    }

    /**
     * {@return whether that user made the change and stated a reason}
     *
     * @param user compared with the caller of the change
     */
    public boolean reasonedBy(UserId user) {
        return !reason.isEmpty() && madeBy(user);
    }

    /** {@return the change without its reason, which shows as stars} */
    @Override
    public String toString() {
        return Masked.text(this, "callerKind", "callerName");
    }
}
