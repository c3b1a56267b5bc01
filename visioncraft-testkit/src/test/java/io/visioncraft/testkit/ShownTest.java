package io.visioncraft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownTest {

    private record Shelf(
            String name,
            List<Book> books,
            Money worth,
            @Nullable String lock) {}

    private record Book(String title) {}

    @Test
    void writesALineForEachComponentAndIndentsWhatIsInside() {
        Shelf shelf = new Shelf("Poems", List.of(new Book("Odes"), new Book("")), Money.of("12", "EUR"), null);

        assertThat(Shown.of(shelf)).isEqualToNormalizingNewlines("""
                Shelf
                  name   Poems
                  books  2 items
                    [0]  Book
                      title  Odes
                    [1]  Book
                      title  ""
                  worth  12.00 EUR
                  lock   absent""");
    }

    @Test
    void writesWhatIsNoRecordToo() {
        assertThat(Shown.of(null)).isEqualTo("absent");
        assertThat(Shown.of(Optional.empty())).isEqualTo("absent");
        assertThat(Shown.of(Optional.of(7))).isEqualTo("7");
        assertThat(Shown.of(List.of())).isEqualTo("none");
        assertThat(Shown.of(List.of(1))).isEqualToNormalizingNewlines("1 item\n  [0]  1");
        assertThat(Shown.of(Map.of())).isEqualTo("none");
        assertThat(Shown.of(new TreeMap<>(Map.of("a", 1, "long", "two\nlines"))))
                .isEqualToNormalizingNewlines("  a     1\n  long  two\n  lines");
    }
}
