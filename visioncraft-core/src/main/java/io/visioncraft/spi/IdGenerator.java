package io.visioncraft.spi;

import java.util.UUID;

/** Makes ids (GEN-8): UUIDs of version 7, never the same one twice. Thread-safe. */
@FunctionalInterface
public interface IdGenerator {

    UUID next();
}
