package io.visioncraft.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import org.jspecify.annotations.Nullable;

/** Signs and verifies with one key, through Bouncy Castle. Immutable and thread-safe. */
final class Es256 {

    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.ES256);

    private final JWSVerifier verifier;
    private final @Nullable JWSSigner signer;

    private Es256(JWSVerifier verifier, @Nullable JWSSigner signer) {
        this.verifier = verifier;
        this.signer = signer;
    }

    /** Takes the keys of any provider, and turns them into Bouncy Castle's once, and not for each signature. */
    static Es256 of(ECPublicKey publicKey, @Nullable ECPrivateKey privateKey) {
        try {
            ECDSAVerifier verifier = new ECDSAVerifier(P256.publicKey(
                    publicKey.getW().getAffineX(), publicKey.getW().getAffineY()));
            verifier.getJCAContext().setProvider(PrivateProvider.BOUNCY_CASTLE);
            return new Es256(verifier, privateKey == null ? null : signer(privateKey));
        } catch (JOSEException unsupported) {
            throw new IllegalStateException("ES256 is not supported by this Java runtime", unsupported);
        }
    }

    private static JWSSigner signer(ECPrivateKey key) throws JOSEException {
        ECDSASigner signer = new ECDSASigner(P256.privateKey(key.getS()));
        signer.getJCAContext().setProvider(PrivateProvider.BOUNCY_CASTLE);
        return signer;
    }

    String sign(byte[] input) {
        if (signer == null) {
            throw new IllegalStateException("This key has no private part");
        }
        try {
            return signer.sign(HEADER, input).toString();
        } catch (JOSEException failed) {
            throw new IllegalStateException("The key could not sign", failed);
        }
    }

    boolean verifies(byte[] input, Base64URL signature) {
        try {
            return verifier.verify(HEADER, input, signature);
        } catch (JOSEException illegal) {
            return false;
        }
    }
}
