package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void tellsTheStoryInMemoryWhenNothingIsAskedFor() throws Exception {
        assertThat(Options.parse()).isEqualTo(new Options(null, null, null));
    }

    @Test
    void takesEachOptionWithItsFile() throws Exception {
        Options options = Options.parse("--db", "shop", "--orders", "orders.csv", "--taxonomy", "tree.csv");

        assertThat(options).isEqualTo(new Options(Path.of("shop"), Path.of("tree.csv"), Path.of("orders.csv")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--verbose", "orders.csv", "--db", "--db shop --db other", "--color red", "--db \0", "--db  "})
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" ", -1))).isInstanceOf(Options.Usage.class);
    }
}
