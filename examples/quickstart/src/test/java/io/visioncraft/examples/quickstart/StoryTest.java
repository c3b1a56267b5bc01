package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {

    @TempDir
    Path folder;

    @Test
    void tellsTheStoryInMemory() {
        Run run = Run.of();

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "becomes the first administrator",
                        "259.50 GBP for 3 lines",
                        "-000001 of ",
                        "the invoice is PAID")
                .contains("stale-total", "order-not-found", "overpayment");
    }

    @Test
    void goesOnWithAKeptDatabase() {
        Path database = folder.resolve("shop");
        Run first = Run.of("--db", database);

        Run second = Run.of("--db", database);

        assertThat(first.err() + second.err()).isEmpty();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("Ada Admin is known", "cleo2@post.example", "-000002 of ");
    }

    @Test
    void endsWithOneLineWhenTheDatabaseFileCannotBeRead() throws Exception {
        Path database = folder.resolve("shop");
        Files.writeString(folder.resolve("shop.mv.db"), "this is no database");

        Run run = Run.of("--db", database);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("cannot be opened");
    }

    @Test
    void saysHowItIsUsedWhenAsked() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("usage:");
    }

    @Test
    void explainsItselfWhenTheCommandLineIsNotUnderstood() {
        Run run = Run.of("--colour", "red");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--colour is not known", "usage:");
    }
}
