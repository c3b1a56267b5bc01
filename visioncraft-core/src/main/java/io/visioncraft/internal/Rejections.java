package io.visioncraft.internal;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;

/** Puts the path of a component on the violations that a value reported. */
public final class Rejections {

    private Rejections() {}

    /** The same rejection with its violations under {@code path}; other kinds are left as they are. */
    public static VisionCraftException at(String path, VisionCraftException rejection) {
        return rejection instanceof InvalidInputException invalid
                ? InvalidInputException.of(invalid.violations().stream()
                        .map(one -> one.under(path))
                        .toList())
                : rejection;
    }
}
