package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();
    private int made;

    private String text(List<?> parts, String text) {
        return texts.of(parts, () -> {
            made++;
            return text;
        });
    }

    @Test
    void makesATextOnce() {
        String first = text(List.of("users", 1), "SELECT 1");

        assertThat(text(new ArrayList<>(List.of("users", 1)), "SELECT 1")).isSameAs(first);
        assertThat(text(List.of("users", 2), "SELECT 2")).isEqualTo("SELECT 2");
        assertThat(made).isEqualTo(2);
    }

    @Test
    void keepsItsOwnCopyOfTheParts() {
        List<Object> parts = new ArrayList<>(List.of("users"));
        text(parts, "SELECT 1");
        parts.add("and more");

        assertThat(text(parts, "SELECT 2")).isEqualTo("SELECT 2");
        assertThat(text(List.of("users"), "SELECT 3")).isEqualTo("SELECT 1");
    }

    @Test
    void remembersNoLongText() {
        String lengthy = "x".repeat(10_001);
        text(List.of("long"), lengthy);
        text(List.of("long"), lengthy);

        assertThat(made).isEqualTo(2);
    }

    @Test
    void beginsAnewWhenItKnowsAThousand() {
        IntStream.range(0, 1_000).forEach(n -> text(List.of(n), "SELECT " + n));
        text(List.of(0), "SELECT 0");
        assertThat(made).isEqualTo(1_000);

        text(List.of("one more"), "SELECT");
        text(List.of("one more"), "SELECT");
        assertThat(made).isEqualTo(1_001);
        text(List.of(0), "SELECT 0");
        text(List.of(0), "SELECT 0");
        assertThat(made).isEqualTo(1_002);
    }
}
