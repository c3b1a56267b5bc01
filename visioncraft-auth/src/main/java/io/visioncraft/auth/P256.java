package io.visioncraft.auth;

import com.nimbusds.jose.jwk.Curve;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.jspecify.annotations.Nullable;

/**
 * Keys on the curve P-256 (FIPS 186-5, SEC 2's secp256r1). From each encoding only the numbers are taken. They are checked and
 * put on the named curve, so that an encoding cannot introduce other parameters.
 *
 * <p>No exception has a cause, since a provider's message may quote the key.
 */
final class P256 {

    /** The length of a coordinate and of the private number. */
    static final int BYTES = 32;

    /** The most bytes of a key in DER: twice what one with explicit parameters and attributes has. */
    static final int MAX_DER = 1_024;

    private P256() {}

    /**
     * Makes a pair with the JDK's provider, so that a start does not load Bouncy Castle for it. A runtime that was made without the
     * module {@code jdk.crypto.ec} lacks that provider; there it is Bouncy Castle's.
     */
    static KeyPair generate() {
        try {
            return generate(KeyPairGenerator.getInstance("EC", "SunEC"));
        } catch (GeneralSecurityException lacking) {
            try {
                return generate(KeyPairGenerator.getInstance("EC", PrivateProvider.BOUNCY_CASTLE));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("Neither the JDK nor Bouncy Castle makes P-256 keys", missing);
            }
        }
    }

    private static KeyPair generate(KeyPairGenerator generator) throws GeneralSecurityException {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** A coordinate or the private number in base64url, as a JWK has it: all {@value #BYTES} bytes, unpadded. */
    static String base64url(BigInteger number) {
        byte[] shortest = number.toByteArray(); // shorter than the field, or one zero longer
        byte[] padded = new byte[BYTES];
        int length = Math.min(shortest.length, BYTES);
        System.arraycopy(shortest, shortest.length - length, padded, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }

    /** Reads an X.509 SubjectPublicKeyInfo. */
    static ECPublicKey publicKey(byte[] x509) {
        try {
            if (x509.length <= MAX_DER
                    && factory().generatePublic(new X509EncodedKeySpec(x509)) instanceof ECPublicKey key) {
                requireCurve(key.getParams());
                return publicKey(key.getW().getAffineX(), key.getW().getAffineY());
            }
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException malformed) {
            // answered below, alike for every defect
        }
        throw new IllegalArgumentException("Not the X.509 DER form of a public key on P-256");
    }

    /** Reads an unencrypted PKCS#8 PrivateKeyInfo. */
    static ECPrivateKey privateKey(byte[] pkcs8) {
        try {
            if (pkcs8.length <= MAX_DER
                    && factory().generatePrivate(new PKCS8EncodedKeySpec(pkcs8)) instanceof ECPrivateKey key) {
                requireCurve(key.getParams());
                return privateKey(key.getS());
            }
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException malformed) {
            // answered below, alike for every defect
        }
        throw new IllegalArgumentException("Not the unencrypted PKCS#8 DER form of a private key on P-256");
    }

    static ECPublicKey publicKey(BigInteger x, BigInteger y) {
        try {
            Named.CURVE.getCurve().validatePoint(x, y);
            return (ECPublicKey) factory().generatePublic(new ECPublicKeySpec(new ECPoint(x, y), Named.SPEC));
        } catch (GeneralSecurityException | IllegalArgumentException off) {
            throw new IllegalArgumentException("The public key is no point on P-256");
        }
    }

    static ECPrivateKey privateKey(BigInteger d) {
        if (d.signum() <= 0 || d.compareTo(Named.CURVE.getN()) >= 0) {
            throw new IllegalArgumentException("The private key is out of P-256's range");
        }
        try {
            return (ECPrivateKey) factory().generatePrivate(new ECPrivateKeySpec(d, Named.SPEC));
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("The private key is none of P-256");
        }
    }

    /** Refuses a private key that belongs to another public key. */
    static void requirePair(ECPublicKey publicKey, @Nullable ECPrivateKey privateKey) {
        if (privateKey == null) {
            return;
        }
        if (!publicKeyOf(privateKey).getW().equals(publicKey.getW())) {
            throw new IllegalArgumentException("The private and the public key are no pair");
        }
    }

    /** The public key that belongs to a private one. */
    static ECPublicKey publicKeyOf(ECPrivateKey privateKey) {
        org.bouncycastle.math.ec.ECPoint point =
                Named.CURVE.getG().multiply(privateKey.getS()).normalize();
        return publicKey(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
    }

    /** Reads a point of SEC 1, section 2.3.4, compressed or not. */
    static ECPublicKey publicPoint(byte[] encoded) {
        try {
            org.bouncycastle.math.ec.ECPoint point = Named.CURVE.getCurve().decodePoint(encoded);
            if (!point.isInfinity()) {
                return publicKey(
                        point.getAffineXCoord().toBigInteger(),
                        point.getAffineYCoord().toBigInteger());
            }
        } catch (IllegalArgumentException malformed) {
            // answered below, alike for every defect
        }
        throw new IllegalArgumentException("The public key is no point on P-256");
    }

    private static void requireCurve(@Nullable ECParameterSpec spec) {
        if (!Curve.P_256.equals(Curve.forECParameterSpec(spec))) {
            throw new IllegalArgumentException("Another curve");
        }
    }

    /** The curve as Bouncy Castle has it, and as Java's keys do. Apart, so that it is loaded at its first use. */
    private static final class Named {

        static final X9ECParameters CURVE = Objects.requireNonNull(CustomNamedCurves.getByName("P-256"));
        static final ECParameterSpec SPEC = Objects.requireNonNull(Curve.P_256.toECParameterSpec());

        private Named() {}
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", PrivateProvider.BOUNCY_CASTLE);
    }
}
