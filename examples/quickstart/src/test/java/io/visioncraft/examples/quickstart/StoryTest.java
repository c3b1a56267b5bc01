package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {

    @TempDir
    Path folder;

    @Test
    @Rule({"MON-2", "MON-3", "TAX-1", "PAY-8"})
    void tellsTheStoryInMemoryWithSalesToAConsumerAndToBusinessesAtHomeAndAbroad() {
        Run run = Run.of();

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "becomes the first administrator",
                        "253.45 EUR for 3 lines",
                        "-000001 of ",
                        "takes off 5.07 EUR and pays 248.38 EUR",
                        "the invoice is PAID")
                .contains("195.00 EUR and 19% tax 37.05 EUR, 20.00 EUR and 7% tax 1.40 EUR")
                .contains("-000002 over 595.00 EUR: 500.00 EUR and 19% tax 95.00 EUR")
                .contains(
                        "-000003 over 410.70 EUR: 10.00 EUR and 7% tax 0.70 EUR, 400.00 EUR without tax (AE, Reverse charge)")
                .contains("-000004 over 238.00 EUR: 200.00 EUR and 19% tax 38.00 EUR")
                .contains("The VAT id ATU12345675 of Ring Beratung GmbH is VALID")
                .contains("-000005 over 200.00 EUR: 200.00 EUR without tax (AE, Reverse charge)")
                .contains("stale-total", "order-not-found", "overpayment");
    }

    @Test
    void goesOnWithAKeptDatabase() {
        Path database = folder.resolve("shop");
        Run first = Run.of("--db", database);

        Run second = Run.of("--db", database);

        assertThat(first.err() + second.err()).isEmpty();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("Ada Admin is known", "cleo2@post.example", "-000006 of ");
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
