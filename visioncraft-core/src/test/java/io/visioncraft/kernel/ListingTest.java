package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Rule("GEN-9")
class ListingTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void passesEveryItemOfAllPartsOn() {
        List<Integer> seen = new ArrayList<>();

        long count = Listing.forEach(numbersUpTo(450), seen::add);

        assertThat(count).isEqualTo(450);
        assertThat(seen).isEqualTo(IntStream.range(0, 450).boxed().toList());
        assertThat(asked).containsExactly("200 from null", "200 from 200", "200 from 400");
    }

    @Test
    void goesOnOverAPartWithoutItemsAndEndsWithTheLast() {
        Function<ListRequest, Listing<Integer>> sieved = request ->
                request.cursor() == null ? new Listing<>(List.of(), "more") : new Listing<>(List.of(7), null);
        List<Integer> seen = new ArrayList<>();

        assertThat(Listing.forEach(sieved, seen::add)).isEqualTo(1);
        assertThat(seen).containsExactly(7);
        assertThat(Listing.forEach(numbersUpTo(0), seen::add)).isZero();
    }

    @Test
    void endsWithTheExceptionOfWhoTakesTheItems() {
        assertThatThrownBy(() -> Listing.forEach(numbersUpTo(450), number -> {
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasSize(1);
    }

    private Function<ListRequest, Listing<Integer>> numbersUpTo(int end) {
        return request -> {
            asked.add(request.limit() + " from " + request.cursor());
            int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
            int until = Math.min(end, from + request.limit());
            return new Listing<>(
                    IntStream.range(from, until).boxed().toList(), until < end ? Integer.toString(until) : null);
        };
    }
}
