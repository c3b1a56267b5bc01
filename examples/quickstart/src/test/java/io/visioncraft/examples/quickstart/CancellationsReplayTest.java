package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditableInvoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file with cancellations: of a whole order, of part of a line, twice of one line, and of what was never sold, not yet, to
 * somebody else, at another price or not so much. Those of sales become credits by line; the others are told and counted.
 */
class CancellationsReplayTest {

    private static final Caller READER = Caller.system("reader", "invoice:read:any");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    @Rule({"INV-3", "INV-5"})
    void becomeCreditsByLineOrAreCounted() throws Exception {
        Path database = folder.resolve("kept");

        Reconciliation result =
                new Replay(new PrintStream(shown, true, StandardCharsets.UTF_8), false).run(database, file());

        assertThat(result.agrees()).isTrue();
        assertThat(result.acceptedRows()).isEqualTo(5);
        assertThat(result.creditedRows()).isEqualTo(5);
        assertThat(result.refused())
                .isEqualTo(Map.of(
                        "adjustment",
                        0,
                        "cancellation without a matching sale",
                        6,
                        "without a customer",
                        0,
                        "out-of-range",
                        1));
        assertThat(result.total()).isEqualTo(Money.of("153.49", "GBP"));
        assertThat(result.credited()).isEqualTo(Money.of("35.17", "GBP"));
        assertThat(shown.toString(StandardCharsets.UTF_8).lines().map(String::strip))
                .contains(
                        "Rows read                   17",
                        "credited                   5  file 35.16 GBP and 0.01 by the rounding of parts of lines, store 35.17"
                                + " GBP",
                        "refused                    6  cancellation without a matching sale (lines 2, 13, 14, …)",
                        "2011  file          153.49 GBP, store          153.49 GBP, 3 invoices numbered without a gap",
                        "2011  file           35.17 GBP, store           35.17 GBP, 5 credit notes numbered without a gap");
        assertStored(database);
    }

    /** Of the first order nothing is left, of the second what was not taken back, and the third is whole. */
    private static void assertStored(Path database) throws RunFailed {
        try (Shop shop = Shop.open(database, Shop.issuer("GBP"), Clock.systemUTC())) {
            VisionCraft vc = shop.library();
            Map<String, InvoiceId> invoices =
                    vc.invoices().list(READER, InvoiceSearch.all(), ListRequest.first()).items().stream()
                            .collect(Collectors.toMap(
                                    row -> Objects.requireNonNull(row.issue()).number(), InvoiceSummary::id));

            assertThat(List.of("INV-2011-000001", "INV-2011-000002", "INV-2011-000003"))
                    .extracting(number -> vc.invoices()
                            .receivable(READER, Objects.requireNonNull(invoices.get(number)))
                            .settlement())
                    .containsExactly(Settlement.CREDITED, Settlement.UNPAID, Settlement.UNPAID);
            assertThat(left(vc, Objects.requireNonNull(invoices.get("INV-2011-000001"))))
                    .containsExactly("0 of 0.00 GBP", "0 of 0.00 GBP");
            assertThat(left(vc, Objects.requireNonNull(invoices.get("INV-2011-000002"))))
                    .containsExactly("3 of 18.00 GBP", "1 of 0.33 GBP");
            assertThat(left(vc, Objects.requireNonNull(invoices.get("INV-2011-000003"))))
                    .containsExactly("1 of 99.99 GBP");
        }
    }

    private static List<String> left(VisionCraft vc, InvoiceId invoice) {
        return vc.invoices().creditable(READER, invoice).lines().stream()
                .map(CancellationsReplayTest::told)
                .toList();
    }

    private static String told(CreditableInvoice.Line line) {
        BigDecimal quantity = line.quantity().stripTrailingZeros();
        return quantity.toPlainString() + " of " + line.amount();
    }

    private static Path file() throws Exception {
        return Path.of(Objects.requireNonNull(CancellationsReplayTest.class.getResource("/cancellations.csv"))
                .toURI());
    }
}
