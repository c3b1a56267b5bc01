package io.visioncraft.auth;

import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes tokens that the issuer never would: any header and payload, member by member as raw JSON text, rightly signed. Without
 * a change the token is one that is accepted.
 */
final class Forge {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String ISSUER = "https://id.example";
    static final String AUDIENCE = "https://api.example";
    static final String CLIENT = "shop";

    private static final String USER = "019550e2-5c00-7000-8000-000000000001";
    private static final String SESSION = "019550e2-5c00-7000-8000-000000000002";
    private static final String TOKEN = "019550e2-5c00-7000-8000-000000000003";

    private final SigningKey key;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, String> payload = new LinkedHashMap<>();

    private Forge(SigningKey key) {
        this.key = key;
        header("alg", quoted("ES256")).header("typ", quoted("at+jwt")).header("kid", quoted(key.id()));
        claim("iss", quoted(ISSUER)).claim("aud", quoted(AUDIENCE)).claim("sub", quoted(USER));
        claim("client_id", quoted(CLIENT)).claim("sid", quoted(SESSION)).claim("jti", quoted(TOKEN));
        claim("iat", second(0)).claim("nbf", second(0)).claim("exp", second(600));
        claim("auth_time", second(-60)).claim("amr", "[\"pwd\"]").claim("ver", "7");
    }

    static Forge with(SigningKey key) {
        return new Forge(key);
    }

    /** The settings that accept what is forged here without a change. */
    static SignedAccessTokens.Builder settings() {
        return SignedAccessTokens.builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .clientId(CLIENT)
                .clock(CLOCK);
    }

    /** What a token without a change says. */
    static AccessClaims claims() {
        return new AccessClaims(
                UserId.of(USER),
                SessionId.of(SESSION),
                TokenId.of(TOKEN),
                7,
                NOW,
                NOW.plusSeconds(600),
                NOW.minusSeconds(60),
                List.of("pwd"));
    }

    Forge header(String name, String json) {
        header.put(name, json);
        return this;
    }

    Forge withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    Forge claim(String name, String json) {
        payload.put(name, json);
        return this;
    }

    Forge withoutClaim(String name) {
        payload.remove(name);
        return this;
    }

    String headerJson() {
        return object(header);
    }

    String payloadJson() {
        return object(payload);
    }

    String token() {
        return sign(headerJson(), payloadJson());
    }

    String sign(String headerJson, String payloadJson) {
        return sign(headerJson.getBytes(StandardCharsets.UTF_8), payloadJson.getBytes(StandardCharsets.UTF_8));
    }

    String sign(byte[] headerBytes, byte[] payloadBytes) {
        String input = encode(headerBytes) + "." + encode(payloadBytes);
        return input + "." + key.sign(input.getBytes(StandardCharsets.US_ASCII));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    /** A NumericDate that many seconds from now. */
    static String second(long fromNow) {
        return Long.toString(NOW.plusSeconds(fromNow).getEpochSecond());
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
