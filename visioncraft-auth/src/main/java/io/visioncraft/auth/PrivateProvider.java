package io.visioncraft.auth;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Bouncy Castle for this package alone. It verifies ES256 about four times as fast as the JDK 17 provider. Handed to each use
 * by name, never to {@code Security.addProvider}: a library changes nothing for the rest of the process.
 */
final class PrivateProvider {

    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private PrivateProvider() {}
}
