package io.visioncraft.auth;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSON Web Keys (RFC 7517, RFC 7518 section 6.2) as text. Each member that is written is listed here, so that no private member
 * gets into a public key by default.
 */
final class Jwk {

    /** Longest text that is read. A set of 32 keys with certificates is shorter. */
    private static final int MAX_LENGTH = 65_536;

    private static final int MAX_MEMBERS = 1_024;

    /** The private members of keys of each type in RFC 7518, and {@code k} of symmetric keys. */
    private static final Set<String> PRIVATE_MEMBERS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private Jwk() {}

    /** Reads one key, private or public. */
    static SigningKey readKey(String json) {
        return readKey(parse(json));
    }

    /** Reads the keys of a set. Each must be public and for ES256. */
    static List<SigningKey> readPublicSet(String json) {
        if (!(parse(json).get("keys") instanceof List<?> keys) || keys.isEmpty()) {
            throw new IllegalArgumentException("A JWK set has a member \"keys\" with at least one key");
        }
        List<SigningKey> read = new ArrayList<>(keys.size());
        for (Object key : keys) {
            if (!(key instanceof Map<?, ?> members)) {
                throw new IllegalArgumentException("A key of a JWK set is an object");
            }
            if (members.keySet().stream().anyMatch(PRIVATE_MEMBERS::contains)) {
                throw new IllegalArgumentException("A public JWK set holds nothing private and nothing symmetric");
            }
            read.add(readKey(members));
        }
        return read;
    }

    private static SigningKey readKey(Map<?, ?> members) {
        require(members, "kty", "EC", true);
        require(members, "crv", "P-256", true);
        require(members, "alg", "ES256", false);
        require(members, "use", "sig", false);
        BigInteger x = number(members, "x");
        BigInteger y = number(members, "y");
        return SigningKey.of(
                P256.publicKey(x, y), members.containsKey("d") ? P256.privateKey(number(members, "d")) : null);
    }

    private static Map<String, Object> parse(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A JWK or JWK set has at most " + MAX_LENGTH + " characters");
        }
        try {
            return StrictJson.object(json, MAX_MEMBERS);
        } catch (MalformedJsonException malformed) {
            throw new IllegalArgumentException("Not the JSON of a JWK or JWK set: " + malformed.getMessage());
        }
    }

    private static void require(Map<?, ?> members, String name, String expected, boolean always) {
        Object value = members.get(name);
        if (value == null ? always : !expected.equals(value)) {
            throw new IllegalArgumentException("The JWK's member \"" + name + "\" must be " + expected);
        }
    }

    private static BigInteger number(Map<?, ?> members, String name) {
        if (members.get(name) instanceof String text
                && Base64Text.URL.isCanonical(text)
                && Base64Text.decodedLength(text.length()) == P256.BYTES) {
            return new BigInteger(1, Base64.getUrlDecoder().decode(text));
        }
        throw new IllegalArgumentException(
                "The JWK's member \"" + name + "\" must be " + P256.BYTES + " bytes in unpadded base64url");
    }

    /** The members of a public key, and no others. */
    static Map<String, Object> publicMembers(ECPublicKey key, String id) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kty", "EC");
        members.put("crv", "P-256");
        members.put("x", P256.base64url(key.getW().getAffineX()));
        members.put("y", P256.base64url(key.getW().getAffineY()));
        members.put("kid", id);
        members.put("use", "sig");
        members.put("alg", "ES256");
        return members;
    }

    /**
     * The SHA-256 thumbprint of a public key (RFC 7638): of its required members, in the order of their names, without white
     * space.
     */
    static String thumbprint(ECPublicKey key) {
        String required = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\""
                + P256.base64url(key.getW().getAffineX()) + "\",\"y\":\""
                + P256.base64url(key.getW().getAffineY()) + "\"}";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(required.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256", missing);
        }
    }

    static String write(Map<String, Object> members) {
        return JSONObjectUtils.toJSONString(members);
    }
}
