package io.visioncraft.internal;

import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.RandomSource;
import java.security.SecureRandom;

/** Random bytes from {@link SecureRandom}, the standard source. Thread-safe. */
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
