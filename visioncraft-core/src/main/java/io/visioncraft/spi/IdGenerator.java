package io.visioncraft.spi;

import java.util.UUID;

/** Makes ids (GEN-8): UUIDs of version 7, each different from all others. Thread-safe. */
@FunctionalInterface
public interface IdGenerator {

    /** {@return a new UUID of version 7} */
    UUID next();
}
