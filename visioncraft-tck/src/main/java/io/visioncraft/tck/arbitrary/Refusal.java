package io.visioncraft.tck.arbitrary;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import java.util.List;
import java.util.Map;

/**
 * All that a host sees of a rejection.
 *
 * @param kind one of six
 * @param code the stable code
 * @param message the safe sentence
 * @param details the rule's data
 * @param violations what is wrong with an invalid input
 * @param retryable whether the same call may succeed
 */
record Refusal(
        RejectionKind kind,
        String code,
        String message,
        Map<String, Object> details,
        List<Violation> violations,
        boolean retryable) {

    static Refusal of(VisionCraftException refused) {
        return new Refusal(
                refused.kind(),
                refused.code(),
                refused.getMessage(),
                refused.details(),
                refused instanceof InvalidInputException invalid ? invalid.violations() : List.of(),
                refused.retryable());
    }
}
