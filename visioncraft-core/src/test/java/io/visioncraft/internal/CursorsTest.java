package io.visioncraft.internal;

import static io.visioncraft.internal.Invalid.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("GEN-9")
class CursorsTest {

    private final TreeSet<String> stored = new TreeSet<>(List.of("a", "b", "c", "d", "ü \uD83D\uDE00"));

    @Test
    void readsAListPartByPart() {
        List<String> read = new ArrayList<>();

        Listing<String> first = list("all", ListRequest.first(2));
        Listing<String> second = list("all", ListRequest.first(2).after(first.next()));
        Listing<String> third = list("all", ListRequest.first(2).after(second.next()));
        read.addAll(first.items());
        read.addAll(second.items());
        read.addAll(third.items());

        assertThat(read).containsExactlyElementsOf(stored);
        assertThat(third.more()).isFalse();
        assertThat(third.next()).isNull();
    }

    @Test
    void endsWhereTheLastPartIsFull() {
        Listing<String> whole = list("all", ListRequest.first(5));

        assertThat(whole.items()).hasSize(5);
        assertThat(whole.more()).isFalse();
    }

    @Test
    void goesOnWhereItStoppedWhateverCameAndWent() {
        Listing<String> first = list("all", ListRequest.first(2));

        stored.remove("b");
        stored.remove("c");
        stored.add("bb");
        stored.add("A");
        Listing<String> second = list("all", ListRequest.first(2).after(first.next()));

        assertThat(second.items()).containsExactly("bb", "d");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesALimitOutOfRange(int limit) {
        assertInvalid(KernelCodes.OUT_OF_RANGE, "limit", () -> list("all", ListRequest.first(limit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "no cursor!", "AAAA", "%00", "ÄÖÜ"})
    void refusesWhatIsNoCursor(String cursor) {
        assertInvalid(
                KernelCodes.MALFORMED_CURSOR,
                "cursor",
                () -> list("all", ListRequest.first(2).after(cursor)));
    }

    @Test
    void refusesTheCursorOfAnotherQuery() {
        String next = list("all", ListRequest.first(2)).next();

        assertInvalid(
                KernelCodes.MALFORMED_CURSOR,
                "cursor",
                () -> list("other", ListRequest.first(2).after(next)));
        assertThat(list("all", ListRequest.first(4).after(next)).items()).hasSize(3);
    }

    @Test
    void refusesACursorThatWasTamperedWith() {
        String next = list("all", ListRequest.first(2)).next();
        String text = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        String withoutKey = text.substring(0, text.indexOf('\u0000'));

        assertInvalid(
                KernelCodes.MALFORMED_CURSOR,
                "cursor",
                () -> list("all", ListRequest.first(2).after(encoded(withoutKey))));
        assertInvalid(
                KernelCodes.MALFORMED_CURSOR,
                "cursor",
                () -> list("all", ListRequest.first(2).after(encoded(text.substring(1)))));
    }

    @Test
    void refusesAHugeCursorUnread() {
        assertInvalid(
                KernelCodes.MALFORMED_CURSOR,
                "cursor",
                () -> list("all", ListRequest.first(2).after("A".repeat(10_000_000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z"
            })
    void refusesACursorOfAnInstantThatNoStoreKeeps(String instant) {
        assertInvalid(KernelCodes.MALFORMED_CURSOR, "cursor", () -> listAfter(instant, Instant::parse));
        assertInvalid(
                KernelCodes.MALFORMED_CURSOR,
                "cursor",
                () -> listAfter(instant, text -> new Place(Instant.parse(text))));
        assertThat(listAfter("2026-11-29T12:00:00Z", text -> new Place(Instant.parse(text)))
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000-12-31"})
    void refusesACursorOfADayThatNoStoreKeeps(String day) {
        assertInvalid(KernelCodes.MALFORMED_CURSOR, "cursor", () -> listAfter(day, LocalDate::parse));
        assertInvalid(
                KernelCodes.MALFORMED_CURSOR, "cursor", () -> listAfter(day, text -> new On(LocalDate.parse(text))));
        for (LocalDate edge : List.of(Days.FIRST, Days.LAST)) {
            assertThat(listAfter(edge.toString(), text -> new On(LocalDate.parse(text)))
                            .items())
                    .isEmpty();
        }
    }

    /** Reads on after the place that a cursor names, as anybody can make one: nothing of it is secret. */
    private static <K> Listing<String> listAfter(String key, Function<String, K> decode) {
        Cursors.Reader<String, K> read = (after, limit) -> after == null ? List.of(key, key) : List.of();
        Function<List<String>, K> decoding = texts -> decode.apply(texts.get(0));
        Listing<String> first = Cursors.list(ListRequest.first(1), new Named("forged"), decoding, List::of, read);
        return Cursors.list(ListRequest.first(1).after(first.next()), new Named("forged"), decoding, List::of, read);
    }

    private record Place(Instant createdAt) {}

    private record On(LocalDate day) {}

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Listing<String> list(String name, ListRequest request) {
        return Cursors.list(
                request,
                new Named(name),
                key -> key.get(0),
                List::of,
                (after, limit) -> (after == null ? stored : stored.tailSet(after, false))
                        .stream().limit(limit).toList());
    }

    private record Named(String name) {}
}
