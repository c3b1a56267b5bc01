package io.visioncraft.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoicingPolicyTest {

    private static final InvoicingPolicy STANDARD = InvoicingPolicy.standard();

    @Test
    @Rule("INV-2")
    void keepsOneLimitPerCurrencyInTheirOrder() {
        InvoicingPolicy limited = STANDARD.limitingSimplifiedInvoices("30000", "JPY")
                .limitingSimplifiedInvoices("400.00", "EUR")
                .limitingSimplifiedInvoices("100.00", "EUR")
                .when(InvoiceTrigger.COMPLETED)
                .withPrefixes("A", "B")
                .withoutYearlyRestart()
                .requiringBillingProfiles()
                .deferred()
                .numbered(NumberFormat.of("{prefix}-{number:6}"));

        assertThat(limited.simplifiedLimits()).containsExactly(Money.of("100.00", "EUR"), Money.of("30000", "JPY"));
        assertThat(limited.limitBelow(Money.of("100.00", "EUR"))).isEmpty();
        assertThat(limited.limitBelow(Money.of("100.01", "EUR"))).contains(Money.of("100.00", "EUR"));
        assertThat(limited.limitBelow(Money.of("999999.00", "USD"))).isEmpty();
    }

    @Test
    @Rule("INV-2")
    void refusesALimitThatIsNone() {
        for (String amount : List.of("0", "-1", "1.001")) {
            assertThatThrownBy(() -> STANDARD.limitingSimplifiedInvoices(amount, "EUR"))
                    .as(amount)
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> STANDARD.limitingSimplifiedInvoices("1", "XXY"))
                .isInstanceOf(InvalidInputException.class);
        Money limit = Money.of("1.00", "EUR");
        assertThatThrownBy(() -> new InvoicingPolicy(
                        InvoiceTrigger.PLACED,
                        InvoiceNumbering.IMMEDIATE,
                        "INV",
                        "CRN",
                        NumberFormat.standard(),
                        true,
                        false,
                        List.of(limit, limit),
                        10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("EUR");
    }

    @Test
    @Rule("INV-4")
    void refusesAFormatInWhichNumbersOfTwoPrefixesCouldBeAlike() {
        InvoicingPolicy endless = STANDARD.withoutYearlyRestart();

        for (String format : List.of("{prefix}{number}", "{prefix}0{number:4}", "{number}{prefix}")) {
            assertThatThrownBy(() -> endless.withPrefixes("1R1", "CN").numbered(NumberFormat.of(format)))
                    .as(format)
                    .isInstanceOf(InvalidInputException.class);
            assertThat(endless.withPrefixes("RE", "CN")
                            .numbered(NumberFormat.of(format))
                            .numberFormat()
                            .pattern())
                    .isEqualTo(format);
        }
        assertThat(endless.withPrefixes("1R1", "CN").numbered(NumberFormat.of("{prefix}{year}/{number}")))
                .isNotNull();
    }

    @Test
    @Rule("INV-7")
    void keepsDocumentsForTenYearsOrAsManyAsTheHostSays() {
        assertThat(STANDARD.retentionYears()).isEqualTo(10);
        for (int years : List.of(1, 30)) {
            InvoicingPolicy policy = STANDARD.retainingYears(years)
                    .when(InvoiceTrigger.COMPLETED)
                    .withPrefixes("A", "B")
                    .withoutYearlyRestart()
                    .requiringBillingProfiles()
                    .limitingSimplifiedInvoices("1.00", "EUR")
                    .deferred()
                    .numbered(NumberFormat.of("{prefix}-{number:6}"));
            assertThat(policy.retentionYears()).isEqualTo(years);
        }
        for (int years : List.of(0, -1, 31, Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> STANDARD.retainingYears(years))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("1 to 30");
        }
    }
}
