package io.visioncraft.auth;

import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a token in the compact serialisation of JWS (RFC 7515, section 7.1), in its one canonical spelling. The content
 * is not checked yet.
 */
final class CompactToken {

    /** Longest token that is read, in characters. */
    static final int MAX_LENGTH = 8_192;

    /** Most members of header or payload, over all levels. */
    static final int MAX_MEMBERS = 64;

    private final String text;
    private final int firstDot;
    private final int secondDot;

    private CompactToken(String text, int firstDot, int secondDot) {
        this.text = text;
        this.firstDot = firstDot;
        this.secondDot = secondDot;
    }

    static CompactToken of(@Nullable String text) throws RefusedTokenException {
        if (text == null || text.isEmpty()) {
            throw new RefusedTokenException(Reason.MISSING);
        }
        if (text.length() > MAX_LENGTH) {
            throw new RefusedTokenException(Reason.TOO_LONG);
        }
        int firstDot = text.indexOf('.');
        int secondDot = text.indexOf('.', firstDot + 1);
        // a third dot is outside the alphabet of the last segment
        if (firstDot < 0
                || secondDot < 0
                || !Base64Text.URL.isCanonical(text, 0, firstDot)
                || !Base64Text.URL.isCanonical(text, firstDot + 1, secondDot)
                || !Base64Text.URL.isCanonical(text, secondDot + 1, text.length())) {
            throw new RefusedTokenException(Reason.MALFORMED);
        }
        return new CompactToken(text, firstDot, secondDot);
    }

    Map<String, Object> header() throws RefusedTokenException {
        return read(0, firstDot, Reason.HEADER);
    }

    Map<String, Object> payload() throws RefusedTokenException {
        return read(firstDot + 1, secondDot, Reason.PAYLOAD);
    }

    /** The bytes that are signed: the first two segments with their dot. */
    byte[] signingInput() {
        return text.substring(0, secondDot).getBytes(StandardCharsets.US_ASCII);
    }

    Base64URL signature() {
        return new Base64URL(text.substring(secondDot + 1));
    }

    private Map<String, Object> read(int from, int to, Reason reason) throws RefusedTokenException {
        byte[] bytes = Base64.getUrlDecoder().decode(text.substring(from, to));
        try {
            // a new decoder reports malformed input; String's constructor would replace it
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return StrictJson.object(json, MAX_MEMBERS);
        } catch (CharacterCodingException | MalformedJsonException malformed) {
            throw new RefusedTokenException(reason);
        }
    }

    /** Masked: a token is never shown. */
    @Override
    public String toString() {
        return "CompactToken[********]";
    }
}
