package io.visioncraft.auth;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Bouncy Castle for this package alone. It verifies ES256 about four times as fast as the provider of JDK 17. Each use passes
 * it explicitly. It is not given to {@code Security.addProvider}, since a library must not change the rest of the process.
 */
final class PrivateProvider {

    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private PrivateProvider() {}
}
