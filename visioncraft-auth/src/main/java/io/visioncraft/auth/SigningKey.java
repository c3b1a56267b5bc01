package io.visioncraft.auth;

import com.nimbusds.jose.util.Base64URL;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key for ES256 (ECDSA on P-256 with SHA-256): a pair that signs and verifies, or a public key that only verifies. Each
 * factory checks that the point is on the curve, that the private number is in range and that the two are a pair. The id is the
 * SHA-256 thumbprint of RFC 7638, 43 characters; a {@code kid} in the input is ignored.
 *
 * <p>Immutable and thread-safe. Not serialisable: store {@link #toPrivateJwk()} in the host's secret store. {@link #toString}
 * shows the id and whether the key is a pair.
 */
public final class SigningKey {

    /** The one algorithm of these keys, the value of {@code alg}. */
    static final String ALGORITHM = "ES256";

    private final ECPublicKey publicKey;
    private final @Nullable ECPrivateKey privateKey;
    private final String id;

    /** Made by the first signature, since most of its classes are loaded with it. Two threads may make two, which are equal. */
    private volatile @Nullable Es256 signatures;

    private SigningKey(ECPublicKey publicKey, @Nullable ECPrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.id = Jwk.thumbprint(publicKey);
    }

    /** {@return a new pair} */
    public static SigningKey generate() {
        KeyPair pair = P256.generate();
        return new SigningKey((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
    }

    /**
     * Reads a JSON Web Key with {@code kty} EC, {@code crv} P-256, {@code x}, {@code y}, and {@code d} for a pair. If present,
     * {@code alg} must be ES256 and {@code use} must be sig. Other members are ignored.
     *
     * @param json the text of the key, at most 65,536 characters
     * @return the key, a pair if the text holds {@code d}
     * @throws IllegalArgumentException if the text is malformed, too long, a key of another kind, off the curve or no pair; the
     *     message does not show the key
     */
    public static SigningKey ofJwk(String json) {
        return Jwk.readKey(json);
    }

    /**
     * Reads a PEM text as OpenSSL and others write it. It holds one private key, or one public key, or the two of a pair:
     *
     * <ul>
     *   <li>{@code PRIVATE KEY}, PKCS#8, unencrypted, with or without its public part: {@code openssl genpkey -algorithm EC
     *       -pkeyopt ec_paramgen_curve:P-256}
     *   <li>{@code EC PRIVATE KEY}, the form of SEC 1 (RFC 5915), with or without {@code EC PARAMETERS} before it: {@code openssl
     *       ecparam -name prime256v1 -genkey}
     *   <li>{@code PUBLIC KEY}, X.509 SubjectPublicKeyInfo: {@code openssl pkey -pubout}
     * </ul>
     *
     * The public key is computed from a private one, and each that the text states must be equal to it. Text outside of the
     * blocks is ignored.
     *
     * @param pem the text, at most 65,536 characters
     * @return the key, a pair if the text holds a private key
     * @throws IllegalArgumentException if the text is malformed, too long, encrypted, a certificate, a key of another kind or
     *     curve, more than one key, or no pair; the message says which and shows nothing of the text
     */
    public static SigningKey ofPem(String pem) {
        return Pem.readKey(pem);
    }

    /**
     * Reads a pair from DER. No message shows the key.
     *
     * @param pkcs8 the private key as PKCS#8, unencrypted
     * @param x509 the public key as X.509 SubjectPublicKeyInfo
     * @return the pair
     * @throws IllegalArgumentException if either is malformed, of another kind or curve, or if they are no pair
     */
    public static SigningKey ofDer(byte[] pkcs8, byte[] x509) {
        return of(P256.publicKey(x509), P256.privateKey(pkcs8));
    }

    /**
     * Reads a public key from DER. It verifies and cannot sign.
     *
     * @param x509 the public key as X.509 SubjectPublicKeyInfo
     * @return the public key
     * @throws IllegalArgumentException if it is malformed, or of another kind or curve
     */
    public static SigningKey ofPublicDer(byte[] x509) {
        return of(P256.publicKey(x509), null);
    }

    static SigningKey of(ECPublicKey publicKey, @Nullable ECPrivateKey privateKey) {
        P256.requirePair(publicKey, privateKey);
        return new SigningKey(publicKey, privateKey);
    }

    /** {@return the thumbprint of the public key, the value of {@code kid}} */
    public String id() {
        return id;
    }

    /** {@return true if the key is a pair, false if it is public} */
    public boolean canSign() {
        return privateKey != null;
    }

    /**
     * {@return the public key as a JSON Web Key} It has {@code kty}, {@code crv}, {@code x}, {@code y}, {@code kid},
     * {@code use} and {@code alg}.
     */
    public String toPublicJwk() {
        return Jwk.write(publicMembers());
    }

    /**
     * {@return the pair as a JSON Web Key, <strong>the private number included</strong>} Store it in the host's secret store;
     * {@link #ofJwk} reads it back.
     *
     * @throws IllegalStateException if this is a public key
     */
    public String toPrivateJwk() {
        if (privateKey == null) {
            throw new IllegalStateException("This key has no private part");
        }
        Map<String, Object> members = publicMembers();
        members.put("d", P256.base64url(privateKey.getS()));
        return Jwk.write(members);
    }

    Map<String, Object> publicMembers() {
        return Jwk.publicMembers(publicKey, id);
    }

    String sign(byte[] input) {
        return signatures().sign(input);
    }

    boolean verifies(byte[] input, Base64URL signature) {
        return signatures().verifies(input, signature);
    }

    private Es256 signatures() {
        Es256 made = signatures;
        if (made == null) {
            made = Es256.of(publicKey, privateKey);
            signatures = made;
        }
        return made;
    }

    /** Shows the id and whether the key is a pair; no number of the key. */
    @Override
    public String toString() {
        return "SigningKey[" + id + (canSign() ? ", private=********]" : ", public]");
    }
}
