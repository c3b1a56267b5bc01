package io.visioncraft.error;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The input is malformed. {@link #violations()} lists <em>all</em> violations that were found, each with its path (GEN-3,
 * GEN-4).
 */
public final class InvalidInputException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The code of every invalid input. The codes of its violations say which checks failed. */
    public static final RejectionCode CODE = RejectionCode.invalid("invalid-input");

    /** The violations, at least one. */
    private final ArrayList<Violation> violations;

    private InvalidInputException(List<Violation> violations) {
        super(CODE, message(violations), Details.NONE, false, null);
        this.violations = new ArrayList<>(violations);
    }

    /**
     * {@return an exception of several violations}
     *
     * @param violations at least one, in the order in which they were found
     * @throws IllegalArgumentException if there is none
     */
    public static InvalidInputException of(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("An invalid input has at least one violation");
        }
        return new InvalidInputException(violations);
    }

    /**
     * {@return an exception of one violation}
     *
     * @param violation its path, code and message
     */
    public static InvalidInputException of(Violation violation) {
        return of(List.of(violation));
    }

    private static String message(List<Violation> violations) {
        String shown = violations.stream().limit(20).map(Violation::toString).collect(Collectors.joining("; "));
        return violations.size() <= 20 ? shown : shown + "; and " + (violations.size() - 20) + " more";
    }

    /** {@return all violations, at least one, in the order in which they were found} */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
