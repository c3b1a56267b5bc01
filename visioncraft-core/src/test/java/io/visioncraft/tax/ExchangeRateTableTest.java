package io.visioncraft.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Rule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Rule("MON-8")
class ExchangeRateTableTest {

    private static final String HEAD = "day,base,quote,rate,source\n";
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 27);

    private static final ExchangeRateTable TABLE = ExchangeRateTable.read("\uFEFF" + HEAD + """
        2026-02-27,EUR,USD,1.0869,ECB
        2026-03-02,EUR,USD,1.0901,ECB

        2026-02-27,GBP,EUR,1.2,"Bank, so called ""of England\"""
        """);

    @Test
    void answersWithTheLatestRateThatIsNotAfterTheDay() {
        ExchangeRate friday = ExchangeRate.of("EUR", "USD", "1.0869", FRIDAY, "ECB");

        assertThat(TABLE.latest(USD, EUR, FRIDAY)).contains(friday);
        assertThat(TABLE.latest(USD, EUR, FRIDAY.plusDays(2))).contains(friday);
        assertThat(TABLE.latest(USD, EUR, FRIDAY.plusDays(3)))
                .contains(ExchangeRate.of("EUR", "USD", "1.0901", FRIDAY.plusDays(3), "ECB"));
        assertThat(TABLE.latest(USD, EUR, LocalDate.MAX)).isPresent();
        assertThat(TABLE.latest(USD, EUR, FRIDAY.minusDays(1))).isEmpty();
    }

    @Test
    void knowsARateInEitherDirectionAndNoCrossRate() {
        assertThat(TABLE.latest(EUR, USD, FRIDAY)).isEqualTo(TABLE.latest(USD, EUR, FRIDAY));
        assertThat(TABLE.latest(GBP, EUR, FRIDAY))
                .contains(ExchangeRate.of("GBP", "EUR", "1.2", FRIDAY, "Bank, so called \"of England\""));
        assertThat(TABLE.latest(GBP, USD, FRIDAY)).isEmpty();
        assertThat(ExchangeRates.none().latest(USD, EUR, FRIDAY)).isEmpty();
    }

    @Test
    void takesColumnsInAnyOrder() {
        ExchangeRateTable table =
                ExchangeRateTable.read("rate,source,quote,base,day\r\n1.2,ECB,USD,EUR,2026-02-27\r\n");

        assertThat(table.latest(EUR, USD, FRIDAY)).contains(ExchangeRate.of("EUR", "USD", "1.2", FRIDAY, "ECB"));
    }

    @Test
    void tellsAllThatIsWrongByRowAndColumn() {
        List<Violation> violations = violationsOf(() -> ExchangeRateTable.read(HEAD + """
            2026-02-30,EUR,USD,1.1,ECB
            27.02.2026,EUR,EUR,1.1,ECB
            ,,,,
            2026-02-27,,USD,,
            2026-02-27,eur,BTC,"1,1",ECB
            2026-02-27,EUR,USD,0,ECB
            2026-02-27,EUR,USD,-1,ECB
            2026-02-27,EUR,USD,1.00000000001,ECB
            2026-02-27,EUR,USD,1e5,ECB
            2026-02-27,EUR,USD,1,1,ECB
            +10000-02-27,EUR,USD,1.1,ECB
            0000-02-27,EUR,USD,1.1,E\u0007CB
            2026-02-27,EUR,USD,99999999999999999999999999999999999999999,ECB
            2026-02-27,EUR,USD,1.1,%s
            """.formatted("x".repeat(65))));

        assertThat(violations)
                .extracting(Violation::path, Violation::code)
                .containsExactly(
                        tuple("rows[0].day", "malformed"),
                        tuple("rows[1].day", "malformed"),
                        tuple("rows[1].quote", "out-of-range"),
                        tuple("rows[2].base", "required"),
                        tuple("rows[2].rate", "required"),
                        tuple("rows[2].source", "required"),
                        tuple("rows[3].base", "unknown-currency"),
                        tuple("rows[3].quote", "unknown-currency"),
                        tuple("rows[4].rate", "out-of-range"),
                        tuple("rows[5].rate", "out-of-range"),
                        tuple("rows[6].rate", "out-of-range"),
                        tuple("rows[7].rate", "malformed-number"),
                        tuple("rows[8]", "malformed"),
                        tuple("rows[9].day", "out-of-range"),
                        tuple("rows[10].day", "out-of-range"),
                        tuple("rows[10].source", "control-character"),
                        tuple("rows[11].rate", "too-long"),
                        tuple("rows[12].source", "too-long"));
    }

    @Test
    void refusesTwoRatesOfOneDayInWhateverDirectionAndOfWhateverSource() {
        List<Violation> violations = violationsOf(() -> ExchangeRateTable.read(HEAD + """
            2026-02-27,EUR,USD,1.1,ECB
            2026-02-27,EUR,USD,1.1,ECB
            2026-02-28,EUR,USD,1.1,ECB
            2026-02-27,USD,EUR,0.9,Fed
            """));

        assertThat(violations)
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("rows[1]", "duplicate"), tuple("rows[3]", "duplicate"));
    }

    @Test
    void listsTheFirstHundredViolationsAndHowManyThereAre() {
        String rows = "2026-02-27,EUR,USD,x,ECB\n".repeat(150);
        List<ExchangeRate> twice = Collections.nCopies(151, ExchangeRate.of("EUR", "USD", "1", FRIDAY, "ECB"));

        for (List<Violation> told : List.of(
                violationsOf(() -> ExchangeRateTable.read(HEAD + rows)),
                violationsOf(() -> ExchangeRateTable.of(twice)))) {
            assertThat(told).hasSize(101);
            assertThat(told.get(100).code()).isEqualTo("more-violations");
            assertThat(told.get(100).details()).containsEntry("count", 150);
        }
    }

    @Test
    void refusesTablesWithoutTheirColumnsAndHugeOnes() {
        assertThat(code(() -> ExchangeRateTable.read(""))).isEqualTo("malformed");
        assertThat(code(() -> ExchangeRateTable.read("day,base,quote,rate\n"))).isEqualTo("malformed");
        assertThat(code(() -> ExchangeRateTable.read("day,day,base,quote,rate,source\n")))
                .isEqualTo("malformed");
        assertThat(code(() -> ExchangeRateTable.read("\"day,base"))).isEqualTo("malformed");
        assertThat(code(() -> ExchangeRateTable.read(" ".repeat(10_000_001)))).isEqualTo("too-long");
        assertThat(code(() -> ExchangeRateTable.read(HEAD + "x\n".repeat(ExchangeRateTable.MAX_ROWS + 1))))
                .isEqualTo("out-of-range");
        assertThat(code(() -> ExchangeRateTable.of(
                        Collections.nCopies(100_001, ExchangeRate.of("EUR", "USD", "1", FRIDAY, "ECB")))))
                .isEqualTo("out-of-range");
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresRows() {
        assertThat(code(() -> ExchangeRateTable.read(null))).isEqualTo("required");
        assertThat(code(() -> ExchangeRateTable.of(null))).isEqualTo("required");
        assertThat(code(() -> ExchangeRateTable.of(Collections.singletonList(null))))
                .isEqualTo("required");
        assertThat(code(() -> ReplaceableRates.of(null))).isEqualTo("required");
        assertThat(code(() -> ReplaceableRates.of(TABLE).replaceBy(null))).isEqualTo("required");
    }

    @Test
    void readsTheSameWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(ExchangeRateTable.read(HEAD + "2026-02-27,INR,IDR,1234.5,ECB\n")
                                .latest(Currency.getInstance("IDR"), Currency.getInstance("INR"), FRIDAY))
                        .map(ExchangeRate::toString)
                        .contains("1 INR = 1234.5 IDR (ECB, 2026-02-27)");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isReplacedAtOnceWhileOthersAsk() throws InterruptedException {
        ReplaceableRates rates = ReplaceableRates.of(TABLE);
        ExchangeRateTable next = ExchangeRateTable.of(List.of(ExchangeRate.of("EUR", "USD", "2", FRIDAY, "Fed")));
        AtomicBoolean wrong = new AtomicBoolean();
        Thread asking = new Thread(() -> {
            for (int i = 0; i < 10_000; i++) {
                Optional<ExchangeRate> rate = rates.latest(USD, EUR, FRIDAY);
                if (!rate.equals(TABLE.latest(USD, EUR, FRIDAY)) && !rate.equals(next.latest(USD, EUR, FRIDAY))) {
                    wrong.set(true);
                }
            }
        });

        asking.start();
        for (int i = 0; i < 1_000; i++) {
            rates.replaceBy(i % 2 == 0 ? next : TABLE);
        }
        rates.replaceBy(next);
        asking.join();

        assertThat(wrong).isFalse();
        assertThat(rates.latest(USD, EUR, FRIDAY)).contains(ExchangeRate.of("EUR", "USD", "2", FRIDAY, "Fed"));
        assertThat(rates.latest(GBP, EUR, FRIDAY)).isEmpty();
    }

    private static String code(ThrowingCallable call) {
        return violationsOf(call).get(0).code();
    }

    private static List<Violation> violationsOf(ThrowingCallable call) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refused).isNotNull();
        return refused.violations();
    }
}
