package io.visioncraft.tck.arbitrary;

import io.visioncraft.testkit.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The result of a step.
 *
 * @param answer the answer of the library, null if it is void or a refusal
 * @param refusal the refusal, null if there was none
 */
record Answer(@Nullable Object answer, @Nullable Refusal refusal) {

    @Override
    public String toString() {
        if (refusal != null) {
            return "refused: " + Shown.of(refusal);
        }
        return answer == null ? "done" : Shown.of(answer);
    }
}
