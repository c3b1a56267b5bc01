package io.visioncraft.internal;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;

/** Puts the path of a component on the violations that a value reported. */
public final class Rejections {

    private Rejections() {}

    /**
     * {@return the same rejection with its violations under a path} A rejection of another kind is left as it is.
     *
     * @param path the path of the component
     * @param rejection the rejection of a value
     */
    public static VisionCraftException at(String path, VisionCraftException rejection) {
        return rejection instanceof InvalidInputException invalid
                ? InvalidInputException.of(invalid.violations().stream()
                        .map(one -> one.under(path))
                        .toList())
                : rejection;
    }
}
