package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.kernel.TaxRate;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void tellsTheStoryInMemoryWhenNothingIsAskedFor() throws Exception {
        assertThat(Options.parse()).isEqualTo(new Options(null, null, null, null));
    }

    @Test
    void takesEachOptionWithItsValue() throws Exception {
        Options options =
                Options.parse("--db", "shop", "--orders", "orders.csv", "--taxonomy", "tree.csv", "--gross", "5.5");

        assertThat(options)
                .isEqualTo(new Options(Path.of("shop"), Path.of("tree.csv"), Path.of("orders.csv"), TaxRate.of("5.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--verbose",
                "orders.csv",
                "--db",
                "--db shop --db other",
                "--color red",
                "--db \0",
                "--db  ",
                "--gross 20",
                "--orders a --gross",
                "--orders a --gross 20 --gross 5",
                "--orders a --gross -1",
                "--orders a --gross 101",
                "--orders a --gross 20%",
                "--orders a --gross much"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" ", -1))).isInstanceOf(Options.Usage.class);
    }
}
