package io.visioncraft.kernel;

import io.visioncraft.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Arguments that a host must not leave out: null is invalid input that names the argument (GEN-3). */
@Internal
public final class Arguments {

    private Arguments() {}

    /**
     * The argument, which is there.
     *
     * @throws InvalidInputException with {@code required}, under the argument's name
     */
    public static <T> T required(String name, @Nullable T given) {
        if (given == null) {
            throw InvalidInputException.of(KernelCodes.REQUIRED.at(name, "The argument " + name + " is required"));
        }
        return given;
    }
}
