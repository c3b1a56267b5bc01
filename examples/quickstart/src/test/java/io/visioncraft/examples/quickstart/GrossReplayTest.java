package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxRate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose prices hold the tax. */
@Rule({"MON-2", "MON-4", "MON-5"})
class GrossReplayTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,TaxRate";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    @Rule("INV-5")
    void partsWhatTheBuyerPaysIntoNetAndTaxByRateAndGivesItBackToThePenny() throws Exception {
        // 29.97 ÷ 1.2 = 24.975; the lines get 8.33, 8.33 and 8.32 of it. 1.00 ÷ 1.05 = 0.952…
        Path file = file(
                "100,A,LAMP,1,2011-01-03 09:00:00,9.99,1.0,UK,",
                "100,A,LAMP,1,2011-01-03 09:00:00,9.99,1.0,UK,20",
                "100,A,LAMP,1,2011-01-03 09:00:00,9.99,1.0,UK,20.0",
                "100,B,BOOK,1,2011-01-03 09:00:00,5.00,1.0,UK,0",
                "100,C,COAL,4,2011-01-03 09:00:00,0.25,1.0,UK,5",
                "C1,A,LAMP,-1,2011-01-04 09:00:00,9.99,1.0,UK,",
                "C2,C,COAL,-1,2011-01-05 09:00:00,0.25,1.0,UK,5");

        Run run = Run.of("--orders", file, "--gross", "20");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "2011  file           35.97 GBP, store           35.97 GBP, 1 invoices numbered without a gap")
                .contains("0 %  file net 5.00 and tax 0.00, store net 5.00 and tax 0.00, on invoices")
                .contains("5 %  file net 0.95 and tax 0.05, store net 0.95 and tax 0.05, on invoices")
                .contains("20 %  file net 24.98 and tax 4.99, store net 24.98 and tax 4.99, on invoices")
                .contains("5 %  file net 0.24 and tax 0.01, store net 0.24 and tax 0.01, on credit notes")
                .contains("20 %  file net 8.33 and tax 1.66, store net 8.33 and tax 1.66, on credit notes")
                .contains("Reconciled:");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    @Rule("INV-5")
    void reconcilesAFileOfAnyPricesAndRatesWithPartsGivenBackUntilNothingIsLeft() throws Exception {
        Random random = new Random(20_261_130);
        List<String> sales = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int order = 0; order < 40; order++) {
            for (int line = 1 + random.nextInt(6); line > 0; line--) {
                int code = random.nextInt(9);
                BigDecimal price = BigDecimal.valueOf(random.nextInt(5_000), random.nextInt(4));
                int quantity = 1 + random.nextInt(30);
                String rate = List.of("", "5", "0", "17.5", "2.1").get(code % 5);
                sales.add("%d,S%d,THING,%d,2011-01-03 09:%02d:00,%s,%d,UK,%s"
                        .formatted(order, code, quantity, order, price.toPlainString(), order % 7 + 1, rate));
                for (int left = quantity; left > 0 && order % 3 > 0; ) {
                    int part = 1 + random.nextInt(left);
                    left -= part;
                    back.add("C%d,S%d,THING,-%d,2011-02-0%d 09:00:00,%s,%d,UK,%s"
                            .formatted(
                                    back.size(),
                                    code,
                                    part,
                                    1 + random.nextInt(9),
                                    price.toPlainString(),
                                    order % 7 + 1,
                                    rate));
                }
            }
        }
        Collections.shuffle(back, random);
        sales.addAll(back);

        Reconciliation result = new Replay(new PrintStream(shown, true, StandardCharsets.UTF_8), false)
                .run(null, file(sales.toArray(String[]::new)), TaxRate.of("20"));

        assertThat(result.differing()).isEmpty();
        assertThat(result.agrees()).isTrue();
        assertThat(result.orders()).isEqualTo(40);
        assertThat(result.creditedRows()).isGreaterThan(100);
    }

    @Test
    void leavesTheBuyersTotalAsItIsWithoutTax() throws Exception {
        Path file = file(
                "100,A,LAMP,3,2011-01-03 09:00:00,0.333,1.0,UK,", "100,B,BULB,1,2011-01-03 09:00:00,0.99,1.0,UK,5");
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

        Reconciliation without = new Replay(out, false).run(null, file);
        Reconciliation inside = new Replay(out, false).run(null, file, TaxRate.of("20"));

        assertThat(without.total()).isEqualTo(Money.of("1.99", "GBP"));
        assertThat(inside.total()).isEqualTo(without.total());
        assertThat(List.of(without.agrees(), inside.agrees())).containsOnly(true);
    }

    @Test
    void namesTheOrderWhoseTaxIsAnother() throws Exception {
        Path database = folder.resolve("kept");
        Path file = file("100,A,LAMP,1,2011-01-03 09:00:00,12.00,1.0,UK,");
        assertThat(Run.of("--db", database, "--orders", file, "--gross", "20").exitCode())
                .isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE vc_invoice SET total_net = 10.01, total_tax = 1.99");
            statement.executeUpdate("UPDATE vc_invoice_line SET net = 10.01");
            statement.executeUpdate("UPDATE vc_invoice_tax_group SET base = 10.01, tax = 1.99");
        }

        Run run = Run.of("--db", database, "--orders", file, "--gross", "20");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("NOT RECONCILED: 1 differ: 100: file 12.00 GBP (20 %: 10.00 and tax 2.00, lines [10.00]) in"
                        + " 2011, store 12.00 GBP (20 %: 10.01 and tax 1.99, lines [10.01]) in 2011");
    }

    @Test
    void refusesAStoreThatWasTaxedOtherwise() throws Exception {
        Path database = folder.resolve("kept");
        Path file = file("100,A,LAMP,1,2011-01-03 09:00:00,12.00,1.0,UK,");
        assertThat(Run.of("--db", database, "--orders", file, "--gross", "20").exitCode())
                .isZero();

        Run other = Run.of("--db", database, "--orders", file, "--gross", "17.5");

        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("with other tax");
    }

    @Test
    void readsNothingOfAFileWithABadRateOrTwoOfOneCode() throws Exception {
        Run bad = Run.of("--orders", file("100,A,LAMP,1,2011-01-03 09:00:00,12.00,1.0,UK,twenty"), "--gross", "20");
        Run two = Run.of(
                "--orders",
                file(
                        "100,A,LAMP,1,2011-01-03 09:00:00,12.00,1.0,UK,5",
                        "101,A,LAMP,1,2011-01-03 09:00:00,12.00,1.0,UK,"),
                "--gross",
                "20");

        assertThat(List.of(bad.exitCode(), two.exitCode())).containsOnly(1);
        assertThat(bad.err()).contains("line 2: 'twenty' is no rate in per cent from 0 to 100");
        assertThat(two.err()).contains("line 3: 'A' is taxed at 20 and at 5");
    }

    private Path file(String... rows) throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return Files.write(folder.resolve("orders.csv"), lines);
    }
}
