package io.visioncraft.error;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A stable code that names one reason for a rejection, for example {@code stale-total}. Features and adapters declare theirs
 * as constants. Codes are API: hosts branch on them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of rejection that the code belongs to
 * @param value lower-case words joined by hyphens, at most 64 characters
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // @serial stands on records as on classes
public record RejectionCode(RejectionKind kind, String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Checks the form of the value.
     *
     * @param kind the kind of rejection
     * @param value lower-case words joined by hyphens, at most 64 characters
     * @throws IllegalArgumentException if the value has another form
     */
    public RejectionCode {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A rejection code is hyphenated lower case, not: " + value);
        }
    }

    /**
     * {@return a code of one violation inside an invalid input}
     *
     * @param value lower-case words joined by hyphens
     */
    public static RejectionCode invalid(String value) {
        return new RejectionCode(RejectionKind.INVALID_INPUT, value);
    }

    /**
     * {@return a code of kind not found}
     *
     * @param value lower-case words joined by hyphens
     */
    public static RejectionCode notFound(String value) {
        return new RejectionCode(RejectionKind.NOT_FOUND, value);
    }

    /**
     * {@return a code of kind denied}
     *
     * @param value lower-case words joined by hyphens
     */
    public static RejectionCode denied(String value) {
        return new RejectionCode(RejectionKind.DENIED, value);
    }

    /**
     * {@return a code of kind rule violated}
     *
     * @param value lower-case words joined by hyphens
     */
    public static RejectionCode ruleViolated(String value) {
        return new RejectionCode(RejectionKind.RULE_VIOLATED, value);
    }

    /**
     * {@return a code of kind conflict}
     *
     * @param value lower-case words joined by hyphens
     */
    public static RejectionCode conflict(String value) {
        return new RejectionCode(RejectionKind.CONFLICT, value);
    }

    /**
     * {@return a code of kind unavailable}
     *
     * @param value lower-case words joined by hyphens
     */
    public static RejectionCode unavailable(String value) {
        return new RejectionCode(RejectionKind.UNAVAILABLE, value);
    }

    /**
     * {@return the exception of this code's kind, for the caller to throw; not retryable} For
     * {@link RejectionKind#INVALID_INPUT} it holds one violation with an empty path.
     *
     * @param message a safe sentence: no secret, no other person's data, nothing of the store's own words
     * @param namesAndValues the rule's data, name before value; a value that is not plain becomes its text
     */
    public VisionCraftException rejection(String message, Object... namesAndValues) {
        Details details = Details.of(namesAndValues);
        return switch (kind) {
            case INVALID_INPUT -> InvalidInputException.of(new Violation("", value, message, details.asMap()));
            case NOT_FOUND -> new NotFoundException(this, message, details);
            case DENIED -> new DeniedException(this, message, details);
            case RULE_VIOLATED -> new RuleViolatedException(this, message, details);
            case CONFLICT -> new ConflictException(this, message, details, false, null);
            case UNAVAILABLE -> new UnavailableException(this, message, details);
        };
    }

    /**
     * {@return a violation of this code at a path}
     *
     * @param path the place in the command, for example {@code lines[2].quantity}; empty for the whole command
     * @param message a safe sentence: no secret, no other person's data
     * @param namesAndValues the rule's data, name before value; a value that is not plain becomes its text
     * @throws IllegalStateException if this code is not of kind invalid input
     */
    public Violation at(String path, String message, Object... namesAndValues) {
        if (kind != RejectionKind.INVALID_INPUT) {
            throw new IllegalStateException(value + " is no code of a violation");
        }
        return new Violation(path, value, message, Details.of(namesAndValues).asMap());
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }
}
