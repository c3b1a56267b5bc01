package io.visioncraft.internal;

import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lists by key (GEN-9). A cursor is base64url of a fingerprint of query and key, followed by the key of the last item. A
 * cursor grants nothing. A malformed cursor, or one of another query, is invalid input under the path {@code cursor}.
 * Thread-safe.
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
     * @param query identifies the query: a record of its name and filters
     * @param decode makes a position from the texts of a key; it may throw any exception on texts that are no key
     * @param encode makes the texts of an item's key
     * @param read reads items after a position
     * @param <T> the item
     * @param <K> the position
     * @return the part, with a cursor if another part follows
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code out-of-range} at {@code limit}, or
     *     {@code malformed-cursor} at {@code cursor}
     */
    public static <T, K> Listing<T> list(
            ListRequest request,
            Record query,
            Function<List<String>, K> decode,
            Function<T, List<String>> encode,
            Reader<T, K> read) {
        Inputs.required("", request);
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
        String cursor = request.cursor();
        K after = cursor == null ? null : decode(cursor, query, decode);
        List<T> items = read.after(after, request.limit() + 1);
        if (items.size() <= request.limit()) {
            return new Listing<>(items, null);
        }
        List<T> part = items.subList(0, request.limit());
        return new Listing<>(part, encode(query, encode.apply(part.get(part.size() - 1))));
    }

    /**
     * Reads one part of the rows that the changes of one record appended: a history, messages, notes. Throws as {@link #list}
     * does.
     *
     * @param request limit and cursor, as the host gave them
     * @param list the name of the list, for example {@code order-history}
     * @param of the id of the record
     * @param read reads at most so many rows after a position
     * @param <E> the row
     * @return the part, with a cursor if another part follows
     */
    public static <E extends Entry> Listing<E> entries(
            ListRequest request, String list, Id of, BiFunction<EntryPosition, Integer, List<Appended<E>>> read) {
        return list(
                        request,
                        new Of(list, of.toString()),
                        Cursors::position,
                        Cursors::key,
                        (@Nullable EntryPosition after, int limit) ->
                                read.apply(after == null ? EntryPosition.START : after, limit))
                .map(Appended::entry);
    }

    private static EntryPosition position(List<String> key) {
        return new EntryPosition(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1)));
    }

    private static List<String> key(Appended<?> row) {
        return List.of(
                Long.toString(row.position().version()),
                Integer.toString(row.position().ordinal()));
    }

    private static String encode(Record query, List<String> key) {
        String text = new Place(query, key).fingerprint() + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <K> K decode(String cursor, Record query, Function<List<String>, K> decode) {
        if (cursor.length() <= MAX_LENGTH) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                List<String> parts = new ArrayList<>(List.of(text.split(SEPARATOR, -1)));
                if (parts.remove(0).equals(new Place(query, parts).fingerprint())) {
                    return storable(decode.apply(parts));
                }
            } catch (RuntimeException | ReflectiveOperationException malformed) {
                // every form of a bad cursor gets the one answer below
            }
        }
        throw Rejections.at(
                "cursor", KernelCodes.MALFORMED_CURSOR.rejection("The cursor is malformed or of another query"));
    }

    /** Checks that a store can keep the instants and days of a position, since anybody can make a cursor of any of them. */
    private static <K> K storable(K position) throws ReflectiveOperationException {
        if (position instanceof Instant instant) {
            Instants.exact(instant);
        } else if (position instanceof LocalDate day) {
            Days.kept(day);
        } else if (position instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getType() == Instant.class || component.getType() == LocalDate.class) {
                    Method accessor = component.getAccessor();
                    accessor.setAccessible(true); // a position may be a record inside its feature
                    storable(accessor.invoke(record));
                }
            }
        }
        return position;
    }

    /**
     * Identifies a list that belongs to one record.
     *
     * @param list the name of the list
     * @param of the record's id
     */
    public record Of(String list, String of) {}

    /**
     * A place in the list of a query.
     *
     * @param query its values make the fingerprint that a cursor keeps
     * @param key the key of the last item
     */
    private record Place(Record query, List<String> key) {
        String fingerprint() {
            return Fingerprint.of(this).substring(0, FINGERPRINT);
        }
    }

    /**
     * Reads items after a position.
     *
     * @param <T> the item
     * @param <K> the position
     */
    @FunctionalInterface
    public interface Reader<T, K> {
        /**
         * {@return items after a position, in the order of the list}
         *
         * @param position the position of the last item that is known, null for the start
         * @param limit at most this many
         */
        List<T> after(@Nullable K position, int limit);
    }
}
