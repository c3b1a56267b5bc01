package io.visioncraft.internal;

import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.RandomSource;
import java.security.SecureRandom;

/** Randomness from {@link SecureRandom}, where the host names no other. Thread-safe. */
@Internal
public final class SecureBytes implements RandomSource {

    private final SecureRandom secure = new SecureRandom();

    @Override
    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        secure.nextBytes(bytes);
        return bytes;
    }
}
