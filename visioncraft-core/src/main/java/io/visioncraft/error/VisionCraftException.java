package io.visioncraft.error;

import java.io.Serial;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Any rejection of any use case (GEN-3). Unchecked and sealed: one subclass per {@link RejectionKind}, so that one
 * {@code switch} over {@link #kind()} maps them all. The message is safe to show: it holds no stack trace, no SQL, no hash,
 * no token and no other person's data.
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

    private final RejectionCode code;
    private final Details details;
    private final boolean retryable;

    VisionCraftException(
            RejectionCode code, String message, Details details, boolean retryable, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.details = details;
        this.retryable = retryable;
    }

    /** A safe sentence, always there. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Which of the six kinds. */
    public RejectionKind kind() {
        return code.kind();
    }

    /** The stable code, for example {@code stale-total}; {@code invalid-input} where violations carry their own. */
    public String code() {
        return code.value();
    }

    /** Whether this rejection carries that code. */
    public boolean is(RejectionCode other) {
        return code.equals(other);
    }

    /** The rule's data as named plain values: text, numbers, booleans and lists of such. Never null. */
    public Map<String, Object> details() {
        return details.asMap();
    }

    /** Whether the very same call may succeed when it is made again, in a new transaction. */
    public boolean retryable() {
        return retryable;
    }

    /**
     * Whether something below the library has failed or clashed, its store for example, and an adapter says so. Otherwise this is
     * the library's own answer, whatever its kind.
     */
    public boolean fromBelow() {
        return false;
    }
}
