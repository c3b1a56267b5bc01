package io.visioncraft.spi;

/** Random bytes for secrets. Thread-safe; unpredictable in production, repeatable in tests. */
@FunctionalInterface
public interface RandomSource {

    /** {@code length} fresh random bytes. */
    byte[] bytes(int length);
}
