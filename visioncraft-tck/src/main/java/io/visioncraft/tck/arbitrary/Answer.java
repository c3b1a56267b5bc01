package io.visioncraft.tck.arbitrary;

import io.visioncraft.testkit.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step.
 *
 * @param answer what the library answered, null for nothing or a refusal
 * @param refusal why it refused, null if it did not
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
