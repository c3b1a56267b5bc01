package io.visioncraft.kernel;

import io.visioncraft.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Checks that a host leaves no required argument out: null is invalid input that names the argument (GEN-3). */
@Internal
public final class Arguments {

    private Arguments() {}

    /**
     * {@return the argument, which is not null}
     *
     * @param name the name of the argument, the path of the violation
     * @param given as the caller gave it
     * @param <T> its type
     * @throws InvalidInputException with {@code required}, at the path {@code name}, if the argument is null
     */
    public static <T> T required(String name, @Nullable T given) {
        if (given == null) {
            throw InvalidInputException.of(KernelCodes.REQUIRED.at(name, "The argument " + name + " is required"));
        }
        return given;
    }
}
