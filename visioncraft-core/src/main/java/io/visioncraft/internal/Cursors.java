package io.visioncraft.internal;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lists by key (GEN-9). A cursor is base64url of the query's fingerprint and the key of the last item; it grants nothing, a
 * malformed one or one of another query is invalid input under the path {@code cursor}.
 */
public final class Cursors {

    private static final int MAX_LENGTH = 4_000;
    private static final int FINGERPRINT = 16;
    private static final String SEPARATOR = "\u0000";

    private Cursors() {}

    /**
     * Reads one part of a list.
     *
     * @param request limit and cursor, as the host gave them
     * @param query what identifies the query: a record of its name and filters
     * @param decode makes the position from the texts of a key; may throw anything on texts that are none
     * @param encode the texts of an item's key
     * @param read reads at most so many items after a position, null for the start
     */
    public static <T, K> Listing<T> list(
            ListRequest request,
            Record query,
            Function<List<String>, K> decode,
            Function<T, List<String>> encode,
            Reader<T, K> read) {
        if (request.limit() < 1 || request.limit() > ListRequest.MAX_LIMIT) {
            throw Rejections.at(
                    "limit",
                    KernelCodes.OUT_OF_RANGE.rejection(
                            "A limit lies between 1 and " + ListRequest.MAX_LIMIT + ", not " + request.limit(),
                            "min",
                            1,
                            "max",
                            ListRequest.MAX_LIMIT));
        }
        String fingerprint = Fingerprint.of(query).substring(0, FINGERPRINT);
        String cursor = request.cursor();
        K after = cursor == null ? null : decode(cursor, fingerprint, decode);
        List<T> items = read.after(after, request.limit() + 1);
        if (items.size() <= request.limit()) {
            return new Listing<>(items, null);
        }
        List<T> part = items.subList(0, request.limit());
        return new Listing<>(part, encode(fingerprint, encode.apply(part.get(part.size() - 1))));
    }

    private static String encode(String fingerprint, List<String> key) {
        String text = fingerprint + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <K> K decode(String cursor, String fingerprint, Function<List<String>, K> decode) {
        if (cursor.length() <= MAX_LENGTH) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                List<String> parts = new ArrayList<>(List.of(text.split(SEPARATOR, -1)));
                if (parts.remove(0).equals(fingerprint)) {
                    return decode.apply(parts);
                }
            } catch (RuntimeException malformed) {
                // every form of a bad cursor gets the one answer below
            }
        }
        throw Rejections.at(
                "cursor", KernelCodes.MALFORMED_CURSOR.rejection("The cursor is malformed or of another query"));
    }

    /**
     * Reads items after a position.
     *
     * @param <T> the item
     * @param <K> the position
     */
    @FunctionalInterface
    public interface Reader<T, K> {
        List<T> after(@Nullable K position, int limit);
    }
}
