package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    @Rule({"INV-4", "PRC-5"})
    void numbersInvoicesWithoutGapsInEachYearAndKeepsOldPrices() throws Exception {
        Reconciliation result = replay(
                "100,A,LAMP,2,2010-12-30 09:00:00,5.00,1.0,UK",
                "100,B,BULB,10,2010-12-30 09:00:00,0.001,1.0,UK",
                "101,A,LAMP,1,2010-12-31 23:59:00,5.50,2.0,UK",
                "102,A,LAMP,1,2011-01-01 00:01:00,5.50,1.0,UK",
                "103,a,lamp in small letters,1,2011-01-02 10:00:00,1.00,2.0,UK");

        assertThat(result.invoicesByYear()).isEqualTo(Map.of(2010, 2, 2011, 2));
        assertThat(result.agrees()).isTrue();
        assertThat(result.orders()).isEqualTo(4);
        assertThat(result.customers()).isEqualTo(2);
        assertThat(result.total()).isEqualTo(Money.of("22.01", "GBP"));
    }

    @Test
    @Rule("INV-5")
    void creditsCancellationsInFullInPartTwiceAndRefusesWhatIsTooLarge() throws Exception {
        Reconciliation result = replay(
                "100,A,LAMP,4,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,A,LAMP,2,2011-01-04 09:00:00,6.00,1.0,UK",
                "C1,A,LAMP,-2,2011-01-05 09:00:00,6.00,1.0,UK",
                "C2,A,LAMP,-1,2011-01-06 09:00:00,5.00,1.0,UK",
                "C3,A,LAMP,-3,2011-01-07 09:00:00,5.00,1.0,UK",
                "C4,A,LAMP,-1,2011-01-08 09:00:00,5.00,1.0,UK",
                "C5,A,LAMP,-1,2011-01-08 09:00:00,5.00,2.0,UK");

        // the latest invoice in full, then the one before in part and again until nothing is left
        assertThat(result.credited()).isEqualTo(Money.of("32.00", "GBP"));
        assertThat(result.creditedRows()).isEqualTo(3);
        assertThat(result.refused()).containsEntry("cancellation without a matching sale", 2);
        assertThat(result.agrees()).isTrue();
    }

    @Test
    @Rule("INV-5")
    void creditsACancellationOnlyAgainstASaleAtItsPrice() throws Exception {
        Reconciliation result = replay(
                "100,A,LAMP,1,2011-01-03 09:00:00,1.00,1.0,UK",
                "101,A,LAMP,1,2011-01-04 09:00:00,0.004,1.0,UK",
                "C1,A,LAMP,-1,2011-01-05 09:00:00,1.00,1.0,UK",
                "C2,A,LAMP,-1,2011-01-06 09:00:00,1.00,1.0,UK");

        assertThat(result.credited()).isEqualTo(Money.of("1.00", "GBP"));
        assertThat(result.refused()).containsEntry("cancellation without a matching sale", 1);
        assertThat(result.agrees()).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("file 1.00 GBP, store 1.00 GBP");
    }

    @Test
    void refusesAQuantityWithTwoSigns() throws Exception {
        Reconciliation result = replay(
                "100,A,LAMP,9,2011-01-03 09:00:00,1.00,1.0,UK",
                "C1,A,LAMP,-+5,2011-01-05 09:00:00,1.00,1.0,UK",
                "C2,A,LAMP,--5,2011-01-05 09:00:00,1.00,1.0,UK",
                "C3,A,LAMP,-2,2011-01-06 09:00:00,1.00,1.0,UK");

        assertThat(result.credited()).isEqualTo(Money.of("2.00", "GBP"));
        assertThat(result.creditedRows()).isEqualTo(1);
        assertThat(result.agrees()).isTrue();
    }

    @Test
    @Rule("INV-5")
    void creditsPartsThatAddUpToTheirLine() throws Exception {
        Reconciliation result = replay(
                "100,A,LAMP,3,2011-01-03 09:00:00,0.333,1.0,UK",
                "C1,A,LAMP,-1,2011-01-04 09:00:00,0.333,1.0,UK",
                "C2,A,LAMP,-1,2011-01-05 09:00:00,0.333,1.0,UK",
                "C3,A,LAMP,-1,2011-01-06 09:00:00,0.333,1.0,UK");

        assertThat(result.credited()).isEqualTo(Money.of("1.00", "GBP"));
        assertThat(result.differing()).isEmpty();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("file 0.99 GBP and 0.01 by the rounding of parts of lines, store 1.00 GBP");
    }

    @Test
    @Rule("INV-5")
    void explainsTheRoundingOfEachPartExactly() throws Exception {
        Reconciliation result = replay(
                "100,A,LAMP,7,2011-01-03 09:00:00,0.335,1.0,UK",
                "100,A,LAMP,2,2011-01-03 09:00:00,0.335,1.0,UK",
                "C1,A,LAMP,-1,2011-01-04 09:00:00,0.335,1.0,UK",
                "C2,A,LAMP,-2,2011-01-05 09:00:00,0.335,1.0,UK",
                "C3,A,LAMP,-1,2011-01-06 09:00:00,0.335,1.0,UK",
                "C4,A,LAMP,-3,2011-01-07 09:00:00,0.335,1.0,UK",
                "C5,A,LAMP,-1.5,2011-01-08 09:00:00,0.335,1.0,UK");

        assertThat(result.creditedRows()).isEqualTo(5);
        assertThat(result.differing()).isEmpty();
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void namesTheCancellationWhoseCreditNoteDiffersByAPenny() throws Exception {
        Path database = folder.resolve("kept");
        Path file = file(
                "100,A,LAMP,4,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,A,LAMP,1,2011-01-04 09:00:00,6.00,1.0,UK",
                "C1,A,LAMP,-1,2011-01-05 09:00:00,6.00,1.0,UK");
        replay(database, file);
        change(
                database,
                "UPDATE vc_credit_note SET total_net = 5.99, total_gross = 5.99, total_payable = 5.99",
                "UPDATE vc_credit_note_line SET net = 5.99",
                "UPDATE vc_credit_note_tax_group SET base = 5.99");

        Run run = Run.of("--db", database, "--orders", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("NOT RECONCILED: 1 differ: C1: file 6.00 GBP in 2011, store 5.99 GBP in 2011");
    }

    @Test
    void readsCreditNotesBackFromTheStore() throws Exception {
        Path database = folder.resolve("kept");
        Path file = file(
                "100,A,LAMP,4,2011-01-03 09:00:00,5.00,1.0,UK",
                "C1,A,LAMP,-1,2011-01-05 09:00:00,5.00,1.0,UK",
                "C2,A,LAMP,-1,2011-01-05 09:00:00,5.00,1.0,UK");
        replay(database, file);
        change(database, "UPDATE vc_credit_note SET invoice_id = RANDOM_UUID() WHERE reason = 'Cancelled by C1'");

        Run run = Run.of("--db", database, "--orders", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("numbers of credit notes of 2011 are missing", "C1: file 5.00 GBP in 2011, store nothing");
    }

    @Test
    void namesTheOrderWhoseInvoiceAmountsToSomethingElse() throws Exception {
        Path database = folder.resolve("kept");
        Path file =
                file("100,A,LAMP,1,2011-01-03 09:00:00,5.00,1.0,UK", "101,A,LAMP,1,2011-01-04 09:00:00,6.00,1.0,UK");
        replay(database, file);
        change(
                database,
                "UPDATE vc_invoice SET total_net = 5.99, total_gross = 5.99, total_payable = 5.99 WHERE total_net = 6",
                "UPDATE vc_invoice_line SET net = 5.99 WHERE net = 6",
                "UPDATE vc_invoice_tax_group SET base = 5.99 WHERE base = 6");

        Run run = Run.of("--db", database, "--orders", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("NOT RECONCILED: 1 differ: 101: file 6.00 GBP in 2011, store 5.99 GBP in 2011");
    }

    @Test
    void namesTheOrderOfAnotherYearWhereOnlyTheSumsOfYearsDiffer() throws Exception {
        Path database = folder.resolve("kept");
        Path file = file(
                "100,A,LAMP,1,2010-12-30 09:00:00,5.00,1.0,UK",
                "101,A,LAMP,1,2010-12-31 09:00:00,6.00,1.0,UK",
                "102,A,LAMP,1,2011-01-03 09:00:00,7.00,1.0,UK");
        replay(database, file);
        change(
                database,
                "UPDATE vc_invoice SET issue_date = (SELECT MAX(issue_date) FROM vc_invoice)"
                        + " WHERE invoice_number LIKE '%2010-%2'");

        Run run = Run.of("--db", database, "--orders", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("101: file 6.00 GBP in 2010, store 6.00 GBP in 2011");
    }

    @Test
    void namesTwoOrdersThatTheStoreTakesForOne() throws Exception {
        Reconciliation result = new Reconciliation(2, Shop.issuer("GBP"));
        OrderId one = new OrderId(new UUID(0, 1));

        result.placed(one, List.of(new OrderRow(2, "100", "A", "LAMP", "1", Instant.EPOCH, "5.00", "1", null)));
        result.placed(one, List.of(new OrderRow(3, "101", "A", "LAMP", "1", Instant.EPOCH, "5.00", "1", null)));

        assertThat(result.differing()).containsExactly("100: file 5.00 GBP in 1970, store nothing of its own");
        assertThat(result.agrees()).isFalse();
    }

    @Test
    void countsWhatItRefusesByReason() throws Exception {
        Reconciliation result = replay(
                "A1,B,Adjust bad debt,1,2011-01-03 09:00:00,-11.00,0.0,UK",
                "100,A,LAMP,1,2011-01-03 09:00:00,5.00,0.0,UK",
                "101,A,LAMP,-1,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,B,BULB,1,2011-01-03 09:00:00,-5.00,1.0,UK",
                "101,C,CORD,1.00001,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,D,,1,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,E,ELM,1,2011-01-03 09:00:00,5.00,1.0,UK",
                "C1,E,ELM,0,2011-01-03 09:00:00,5.00,1.0,UK");

        assertThat(result.refused())
                .containsEntry("adjustment", 1)
                .containsEntry("without a customer", 1)
                .containsEntry("out-of-range", 3)
                .containsEntry("too-many-decimals", 1)
                .containsEntry("required", 1);
        assertThat(result.acceptedRows()).isEqualTo(1);
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void keepsBothPricesOfOneCodeInOneOrder() throws Exception {
        Reconciliation result = replay(
                "100,A,LAMP,2,2011-01-03 09:00:00,5.00,1.0,UK",
                "100,A,LAMP,3,2011-01-03 09:00:00,4.00,1.0,UK",
                "101,A,LAMP,1,2011-01-04 09:00:00,5.00,1.0,UK");

        assertThat(result.total()).isEqualTo(Money.of("27.00", "GBP"));
        assertThat(result.differing()).isEmpty();
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void refusesAnOrderNumberOfTwoCustomersAndNamesTheRows() throws Exception {
        Path file = file(
                "100,A,LAMP,2,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,A,LAMP,2,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,A,LAMP,3,2011-01-03 09:00:00,5.00,2.0,UK");

        Reconciliation result = replay(null, file);

        assertThat(result.refused()).containsEntry("order number 101 of two customers", 2);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("101 of two customers (lines 3, 4)");
        assertThat(result.total()).isEqualTo(Money.of("10.00", "GBP"));
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void namesTheOrdersThatDifferFromTheFile() throws Exception {
        Reconciliation result = new Reconciliation(1, Shop.issuer("GBP"));
        OrderRow row = new OrderRow(2, "100", "A", "LAMP", "2", Instant.EPOCH, "5.00", "1", null);
        result.placed(new OrderId(new UUID(0, 1)), List.of(row));

        try (Shop shop = Shop.open(null, Shop.issuer("GBP"), Clock.systemUTC())) {
            result.readBack(shop.library(), Caller.system("reader", "invoice:read:any"));
        }
        result.print(new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(result.agrees()).isFalse();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("NOT RECONCILED: 1 differ: 100: file 10.00 GBP in 1970, store nothing");
    }

    @Test
    void isNotReconciledWhereNothingWasAccepted() throws Exception {
        Run run = Run.of("--orders", file("100,A,LAMP,1,2011-01-03 09:00:00,5.00,0.0,UK"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("NOT RECONCILED: no row of the file was accepted");
    }

    @Test
    void goesOnWhereAnEarlierRunFailed() throws Exception {
        Path database = folder.resolve("kept");
        Path file = file(
                "100,A,LAMP,4,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,A,LAMP,4,2011-02-13 09:00:00,6.00,1.0,UK",
                "C1,A,LAMP,-1,2011-02-14 09:00:00,6.00,1.0,UK",
                "102,A,LAMP,4,2011-04-03 09:00:00,5.00,2.0,UK");
        PrintStream failing = new PrintStream(shown, true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                if (text.contains("3/4")) {
                    throw new IllegalStateException("The power is cut");
                }
            }
        };
        assertThatThrownBy(() -> new Replay(failing, false).run(database, file)).hasMessage("The power is cut");

        Reconciliation result = replay(database, file);

        assertThat(result.agrees()).isTrue();
        assertThat(result.total()).isEqualTo(Money.of("64.00", "GBP"));
        assertThat(result.credited()).isEqualTo(Money.of("6.00", "GBP"));
        assertThat(result.invoicesByYear()).isEqualTo(Map.of(2011, 3));
    }

    @Test
    void goesOnWithinTheMinuteInWhichAnEarlierRunFailed() throws Exception {
        Path database = folder.resolve("kept");
        Path file = file(
                "100,A,LAMP,1,2011-01-03 09:00:00,5.00,1.0,UK",
                "101,A,LAMP,1,2011-01-03 09:00:00,6.00,1.0,UK",
                "102,A,LAMP,1,2011-01-03 09:00:00,7.00,2.0,UK");
        for (String step : List.of("1/3", "2/3")) {
            PrintStream failing = new PrintStream(shown, true, StandardCharsets.UTF_8) {
                @Override
                public void print(String text) {
                    if (text.contains(step)) {
                        throw new IllegalStateException("The power is cut");
                    }
                }
            };
            assertThatThrownBy(() -> new Replay(failing, false).run(database, file))
                    .hasMessage("The power is cut");
        }

        Reconciliation result = replay(database, file);

        assertThat(result.acceptedRows()).isEqualTo(3);
        assertThat(result.total()).isEqualTo(Money.of("18.00", "GBP"));
        assertThat(result.agrees()).isTrue();
    }

    @Test
    @Rule("INV-4")
    void replaysAFileThatIsNotInTheOrderOfTime() throws Exception {
        Reconciliation result = replay(
                "102,A,LAMP,1,2011-01-03 09:00:00,5.00,1.0,UK",
                "C1,A,LAMP,-1,2010-12-31 09:00:00,6.00,1.0,UK",
                "100,A,LAMP,1,2010-12-30 09:00:00,6.00,1.0,UK");

        assertThat(result.invoicesByYear()).isEqualTo(Map.of(2010, 1, 2011, 1));
        assertThat(result.credited()).isEqualTo(Money.of("6.00", "GBP"));
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void takesTheOrdersOfOneFileOnly() throws Exception {
        Path database = folder.resolve("kept");
        replay(database, file("100,A,LAMP,4,2011-01-03 09:00:00,5.00,1.0,UK"));

        assertThatThrownBy(() -> replay(database, file("100,A,LAMP,5,2011-01-03 09:00:00,5.00,1.0,UK")))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("another file");
    }

    @Test
    void refusesAStoreThatHoldsInvoices() throws Exception {
        Path database = folder.resolve("kept");
        assertThat(Run.of("--db", database).exitCode()).isZero();

        Run run = Run.of("--db", database, "--orders", file("100,A,LAMP,4,2011-01-03 09:00:00,5.00,1.0,UK"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("holds invoices already");
    }

    @Test
    void readsOverAByteOrderMark() throws Exception {
        Path file = file("100,A,LAMP,4,2011-01-03 09:00:00,5.00,1.0,UK");
        Files.writeString(file, "\uFEFF" + Files.readString(file));

        assertThat(replay(null, file).agrees()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31 23:59:59",
                "9999-12-31 23:59:59",
                "9000-01-01 00:00:00", // later than any clock of the library
                "1970-01-01 00:00:00", // before 1970 in UTC: London was an hour ahead
                "0001-01-01 00:00:00",
                "-001-01-01 00:00:00"
            })
    void callsADateBeyondTheCalendarABadRow(String date) throws Exception {
        Run run = Run.of("--orders", file("100,A,LAMP,4," + date + ",5.00,1.0,UK"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("line 2", date);
    }

    @Test
    void readsNothingOfAFileWithABadRow() throws Exception {
        Run badTime = Run.of("--orders", file("100,A,LAMP,4,2011-02-30 09:00:00,5.00,1.0,UK"));
        Run badRow = Run.of("--orders", file("100,A,LAMP,4,2011-01-03 09:00:00,5.00,1.0,UK", "101,A"));

        assertThat(badTime.exitCode()).isEqualTo(1);
        assertThat(badTime.err()).contains("line 2", "2011-02-30");
        assertThat(badRow.exitCode()).isEqualTo(1);
        assertThat(badRow.err()).contains("line 3");
    }

    /** Changes the database behind the library's back. */
    private static void change(Path database, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isOne();
            }
        }
    }

    private Reconciliation replay(String... rows) throws Exception {
        return replay(null, file(rows));
    }

    private Reconciliation replay(@Nullable Path database, Path file) throws RunFailed {
        return new Replay(new PrintStream(shown, true, StandardCharsets.UTF_8), false).run(database, file);
    }

    private Path file(String... rows) throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return Files.write(folder.resolve("orders.csv"), lines);
    }
}
