package io.visioncraft.authentication;

import io.visioncraft.kernel.TokenId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A refresh token as its holder has it: {@code vcr1.<id>.<secret>}, both parts in canonical base64url. The id has 128 bits and
 * finds the stored token, the secret has 256 and is stored only as its SHA-256. Immutable and thread-safe.
 */
final class RefreshTokenText {

    static final int SECRET_BYTES = 32;

    private static final int ID_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("vcr1\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final TokenId id;
    private final byte[] secret;

    private RefreshTokenText(TokenId id, byte[] secret) {
        this.id = id;
        this.secret = secret;
    }

    /** The first token of a session. */
    static RefreshTokenText of(TokenId id, byte[] secret) {
        return new RefreshTokenText(id, secret.clone());
    }

    /** Reads a token as it came from the network; empty for anything but the one canonical spelling. */
    static Optional<RefreshTokenText> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts.group(1)));
        byte[] secret = Base64.getUrlDecoder().decode(parts.group(2));
        RefreshTokenText token = new RefreshTokenText(new TokenId(new UUID(id.getLong(), id.getLong())), secret);
        // spare bits would give one token many spellings
        return token.text().equals(text) ? Optional.of(token) : Optional.empty();
    }

    TokenId id() {
        return id;
    }

    /** The text that the holder keeps. */
    String text() {
        byte[] bits = ByteBuffer.allocate(ID_BYTES)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
        return "vcr1." + ENCODER.encodeToString(bits) + "." + ENCODER.encodeToString(secret);
    }

    /** The hash that the store keeps: SHA-256 of the secret, 64 hexadecimal digits. */
    String secretHash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    /** Whether the stored hash is of this secret; takes the same time at whichever digit they differ. */
    boolean matches(String storedHash) {
        return MessageDigest.isEqual(
                secretHash().getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The token that replaces this one. Its secret is computed from this secret and the successor's id. So presenting this
     * token again gives the same successor, and the store keeps no secret that could leak.
     */
    RefreshTokenText successor(TokenId next) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update("vcr1 successor ".getBytes(StandardCharsets.US_ASCII));
            return new RefreshTokenText(next, mac.doFinal(next.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", missing);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "RefreshTokenText[" + id + ", ********]";
    }
}
