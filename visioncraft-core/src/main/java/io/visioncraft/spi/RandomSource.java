package io.visioncraft.spi;

/** Makes random bytes for secrets. Thread-safe. Unpredictable in production, repeatable in tests. */
@FunctionalInterface
public interface RandomSource {

    /**
     * {@return fresh random bytes}
     *
     * @param length how many bytes
     */
    byte[] bytes(int length);
}
