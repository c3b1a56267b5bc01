package io.visioncraft.error;

import java.io.Serial;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rejection of a use case, an adapter or a value (GEN-3). Unchecked and sealed: one subclass per {@link RejectionKind}, so
 * that one {@code switch} over {@link #kind()} maps all of them. The message is safe to show: it holds no stack trace, no
 * SQL, no hash, no token and no other person's data.
 */
public abstract sealed class VisionCraftException extends RuntimeException
        permits InvalidInputException,
                NotFoundException,
                DeniedException,
                RuleViolatedException,
                ConflictException,
                UnavailableException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The stable code, with its kind. */
    private final RejectionCode code;
    /** The rule's data as named plain values. */
    private final Details details;
    /** Whether the same call may succeed in a new transaction. */
    private final boolean retryable;

    VisionCraftException(
            RejectionCode code, String message, Details details, boolean retryable, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.details = details;
        this.retryable = retryable;
    }

    /** {@return a safe sentence, never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** {@return the kind of this rejection} */
    public RejectionKind kind() {
        return code.kind();
    }

    /** {@return the stable code, for example {@code stale-total}; {@code invalid-input} where each violation has a code} */
    public String code() {
        return code.value();
    }

    /**
     * {@return whether this rejection has that code and its kind}
     *
     * @param other a code, for example of {@link io.visioncraft.ordering.OrderingCodes}
     */
    public boolean is(RejectionCode other) {
        return code.equals(other);
    }

    /** {@return the rule's data as named plain values: text, numbers, booleans and lists of these; never null} */
    public Map<String, Object> details() {
        return details.asMap();
    }

    /** {@return whether the same call may succeed in a new transaction} */
    public boolean retryable() {
        return retryable;
    }

    /**
     * {@return whether an adapter reports a failure or clash of a system below the library, for example the store} False for
     * the library's own rejections, of whatever kind.
     */
    public boolean fromBelow() {
        return false;
    }
}
