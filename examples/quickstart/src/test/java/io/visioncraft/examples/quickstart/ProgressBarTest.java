package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void staysOnOneLineOfATerminal() {
        ProgressBar bar = new ProgressBar(out, "orders", 200, true);

        for (int i = 0; i < 200; i++) {
            bar.step();
        }

        assertThat(shown()).startsWith("\rorders [").endsWith("] 200/200" + System.lineSeparator());
    }

    @Test
    void printsALineForEachTenthElsewhere() {
        ProgressBar bar = new ProgressBar(out, "orders", 1000, false);

        for (int i = 0; i < 1000; i++) {
            bar.step();
        }

        assertThat(shown().lines()).hasSize(11).last().asString().endsWith("1000/1000");
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
