package io.visioncraft.auth;

import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The claims of access tokens: RFC 9068's profile with {@code sid} and {@code ver}, without roles and permissions (ROL-5).
 * Writes claims and reads them back, with the same limits both ways.
 *
 * @param issuer {@code iss}, compared exactly
 * @param audience {@code aud}, one text, compared exactly
 * @param clientId {@code client_id} of issued tokens; reading accepts any text
 */
record ClaimsProfile(String issuer, String audience, String clientId) {

    /** Longest time from {@code iat} to {@code exp}. */
    static final Duration MAX_LIFETIME = Duration.ofHours(1);

    /** The most by which the clocks of two machines may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** Longest text of a setting or claim. */
    static final int MAX_TEXT = 255;

    /** Most values of {@code amr}. */
    static final int MAX_METHODS = 16;

    /** 9999-12-31T23:59:59Z. It refuses milliseconds that were taken for seconds. */
    private static final long MAX_SECOND = 253_402_300_799L;

    /** 2^53 − 1: each JSON reader holds whole numbers up to it exactly (RFC 8259, section 6). */
    private static final long MAX_VERSION = 9_007_199_254_740_991L;

    ClaimsProfile {
        requireSetting("Issuer", issuer);
        requireSetting("Audience", audience);
        requireSetting("Client id", clientId);
    }

    private static void requireSetting(String what, String value) {
        if (!isText(value)) {
            throw new IllegalArgumentException(
                    what + " must have 1 to " + MAX_TEXT + " visible ASCII characters, not: " + value);
        }
    }

    /** Whether a text is visible ASCII: it has no blank, which one side could strip and the other keep. */
    private static boolean isText(String value) {
        return Bounds.hold(value.length(), 1, MAX_TEXT) && value.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /**
     * Returns the claims as members of a JSON object.
     *
     * @throws IllegalArgumentException if {@link #read} would refuse them
     */
    Map<String, Object> write(AccessClaims claims) {
        long issuedAt = second("issuedAt", claims.issuedAt());
        long expiresAt = second("expiresAt", claims.expiresAt());
        Bounds.require("Lifetime in seconds", expiresAt - issuedAt, 1, MAX_LIFETIME.toSeconds());
        Bounds.require("Credential generation", claims.credentialGeneration(), 0, MAX_VERSION);
        Bounds.require("Number of methods", claims.methods().size(), 0, MAX_METHODS);
        claims.methods().forEach(method -> requireSetting("Method", method));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("iss", issuer);
        members.put("aud", audience);
        members.put("sub", claims.user().value().toString());
        members.put("client_id", clientId);
        members.put("sid", claims.session().value().toString());
        members.put("jti", claims.token().value().toString());
        members.put("iat", issuedAt);
        members.put("nbf", issuedAt);
        members.put("exp", expiresAt);
        members.put("auth_time", second("authenticatedAt", claims.authenticatedAt()));
        members.put("amr", claims.methods());
        members.put("ver", claims.credentialGeneration());
        return members;
    }

    private static long second(String what, Instant instant) {
        if (instant.getNano() != 0) {
            throw new IllegalArgumentException(what + " must be a whole second, not " + instant);
        }
        Bounds.require(what + " in seconds", instant.getEpochSecond(), 0, MAX_SECOND);
        return instant.getEpochSecond();
    }

    /** Checks the members of a payload: types, issuer and audience, window, lifetime. Members not named here are ignored. */
    AccessClaims read(Map<String, Object> members, Instant now) throws RefusedTokenException {
        AccessClaims claims = new AccessClaims(
                new UserId(id(members, "sub")),
                new SessionId(id(members, "sid")),
                new TokenId(id(members, "jti")),
                number(members, "ver", MAX_VERSION),
                instant(members, "iat"),
                instant(members, "exp"),
                instant(members, "auth_time"),
                methods(members));
        Instant notBefore = instant(members, "nbf");
        text(members, "client_id");
        String iss = text(members, "iss");
        String aud = text(members, "aud");
        refuseUnless(iss.equals(issuer), Reason.ISSUER);
        refuseUnless(aud.equals(audience), Reason.AUDIENCE);
        refuseUnless(now.isBefore(claims.expiresAt().plus(SKEW)), Reason.EXPIRED);
        Instant latest = now.plus(SKEW);
        refuseUnless(!notBefore.isAfter(latest) && !claims.issuedAt().isAfter(latest), Reason.NOT_YET_VALID);
        Duration lifetime = Duration.between(claims.issuedAt(), claims.expiresAt());
        refuseUnless(Bounds.hold(lifetime.toSeconds(), 1, MAX_LIFETIME.toSeconds()), Reason.LIFETIME);
        return claims;
    }

    private static UUID id(Map<String, Object> members, String name) throws RefusedTokenException {
        String text = text(members, name);
        try {
            UUID id = UUID.fromString(text);
            // the JDK also reads shortened and upper-case forms
            refuseUnless(id.toString().equals(text), Reason.CLAIMS);
            return id;
        } catch (IllegalArgumentException malformed) {
            throw new RefusedTokenException(Reason.CLAIMS);
        }
    }

    private static String text(Map<String, Object> members, String name) throws RefusedTokenException {
        if (members.get(name) instanceof String text && isText(text)) {
            return text;
        }
        throw new RefusedTokenException(Reason.CLAIMS);
    }

    private static Instant instant(Map<String, Object> members, String name) throws RefusedTokenException {
        return Instant.ofEpochSecond(number(members, name, MAX_SECOND));
    }

    private static long number(Map<String, Object> members, String name, long max) throws RefusedTokenException {
        if (members.get(name) instanceof Long number && Bounds.hold(number, 0, max)) {
            return number;
        }
        throw new RefusedTokenException(Reason.CLAIMS);
    }

    private static List<String> methods(Map<String, Object> members) throws RefusedTokenException {
        if (!(members.get("amr") instanceof List<?> values) || values.size() > MAX_METHODS) {
            throw new RefusedTokenException(Reason.CLAIMS);
        }
        List<String> methods = new ArrayList<>(values.size());
        for (Object value : values) {
            if (!(value instanceof String method) || !isText(method)) {
                throw new RefusedTokenException(Reason.CLAIMS);
            }
            methods.add(method);
        }
        return methods;
    }

    private static void refuseUnless(boolean holds, Reason reason) throws RefusedTokenException {
        if (!holds) {
            throw new RefusedTokenException(reason);
        }
    }
}
