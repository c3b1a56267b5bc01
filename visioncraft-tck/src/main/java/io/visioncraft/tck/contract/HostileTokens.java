package io.visioncraft.tck.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Tokens forged from one that was issued, as known attacks on JSON Web Signatures forge them (RFC 8725): the algorithm is
 * exchanged, a key comes with the token, the signature is empty, zero or in another encoding. Tokens of another kind are broken
 * by the same changes.
 */
final class HostileTokens {

    private static final List<String> HEADERS = List.of(
            "{\"alg\":\"none\"}",
            "{\"alg\":\"None\",\"typ\":\"at+jwt\"}",
            "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}",
            "{\"alg\":\"ES256\",\"alg\":\"none\",\"typ\":\"at+jwt\"}",
            "{\"alg\":\"none\",\"alg\":\"ES256\",\"typ\":\"at+jwt\"}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"crit\":[\"exp\"]}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"b64\":false,\"crit\":[\"b64\"]}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"zip\":\"DEF\"}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"../../../../dev/null\"}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"' OR 1=1 --\"}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"jku\":\"https://attacker.invalid/keys\"}",
            "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}}");

    /** Zeros and ones: r = s = 0 in the form of RFC 7518, and the same as DER. */
    private static final List<byte[]> SIGNATURES =
            List.of(new byte[0], new byte[64], new byte[65], new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0});

    private HostileTokens() {}

    static List<String> from(String issued) {
        List<String> forged = new ArrayList<>();
        String[] parts = issued.split("\\.", -1);
        String header = parts[0];
        String payload = parts.length > 1 ? parts[1] : "";
        String signature = parts[parts.length - 1];
        for (String other : HEADERS) {
            forged.add(encoded(other.getBytes(StandardCharsets.UTF_8)) + "." + payload + "." + signature);
            forged.add(encoded(other.getBytes(StandardCharsets.UTF_8)) + "." + payload + ".");
        }
        for (byte[] other : SIGNATURES) {
            forged.add(header + "." + payload + "." + encoded(other));
        }
        forged.add(header + "." + payload);
        forged.add(header + ".." + signature);
        forged.add(header + "." + payload + "." + signature + ".." + signature);
        forged.add(header + "=." + payload + "." + signature);
        forged.add(header + "." + payload + "\u00A0." + signature);
        forged.add("{\"payload\":\"" + payload + "\",\"signatures\":[{\"protected\":\"" + header + "\",\"signature\":\""
                + signature + "\"}]}");
        return forged;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
