package io.visioncraft.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentTotallerTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant LATE_IN_LONDON = Instant.parse("2026-06-30T22:30:00Z");
    private static final Party SELLER = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
    private static final Party BUYER = Party.of("Käufer AG", Address.of("Ring 2", "1010", "Wien", "AT"));
    private static final Issuer ISSUER = Issuer.of(SELLER, ZoneId.of("Europe/Berlin"), "EUR");

    private final DocumentTotaller flatRate = new DocumentTotaller(DocumentTotallerTest::flatRate, ISSUER);

    @Test
    @Rule("MON-2")
    void roundsALineHalfUpAndTakesTheDiscountOff() {
        Money net = DocumentTotaller.net(UnitPrice.of("0.0125", "EUR"), Quantity.of("101"), Money.of("0.01", "EUR"));

        assertThat(net).isEqualTo(Money.of("1.25", "EUR"));
    }

    @Test
    @Rule("MON-2")
    void roundsALineToTheMinorUnitsOfItsCurrency() {
        Currency yen = Currency.getInstance("JPY");
        Currency dinar = Currency.getInstance("KWD");

        assertThat(DocumentTotaller.net(UnitPrice.of("2.5", "JPY"), Quantity.of(1), Money.zero(yen)))
                .isEqualTo(Money.of("3", "JPY"));
        assertThat(DocumentTotaller.net(UnitPrice.of("2.0005", "KWD"), Quantity.of(1), Money.zero(dinar)))
                .isEqualTo(Money.of("2.001", "KWD"));
    }

    @Test
    @Rule({"MON-2", "MON-3", "TAX-1"})
    void taxesTheSumOfAGroupOnceAndRoundsHalfUp() {
        // 3 × 0.05 at 19 %: 0.0285, so 0.03; rounded line by line it would be 3 × 0.01
        List<TaxableLine> lines = List.of(standard("0.05"), standard("0.05"), standard("0.05"));

        DocumentTotals totals = flatRate.total(EUR, lines, null, LATE_IN_LONDON);

        assertThat(totals.net()).isEqualTo(Money.of("0.15", "EUR"));
        assertThat(totals.tax()).isEqualTo(Money.of("0.03", "EUR"));
        assertThat(totals.payable()).isEqualTo(Money.of("0.18", "EUR"));
        assertThat(totals.rounding()).isEqualTo(TaxRounding.GROUP);
    }

    @Test
    @Rule({"MON-3", "TAX-1"})
    void groupsByTaxCategoryInItsOrder() {
        List<TaxableLine> lines = List.of(
                line(TaxCategory.OUT_OF_SCOPE, "5.00"),
                line(TaxCategory.REDUCED, "10.00"),
                standard("100.00"),
                line(TaxCategory.REDUCED, "0.50"));

        DocumentTotals totals = flatRate.total(EUR, lines, null, LATE_IN_LONDON);

        assertThat(totals.groups())
                .containsExactly(
                        group(TaxCategory.STANDARD, "S", "19", "100.00", "19.00"),
                        group(TaxCategory.REDUCED, "S", "7", "10.50", "0.74"),
                        group(TaxCategory.OUT_OF_SCOPE, "O", "0", "5.00", "0.00"));
        assertThat(totals.payable()).isEqualTo(Money.of("135.24", "EUR"));
    }

    @Test
    @Rule("TAX-1")
    void takesNoTaxByDefault() {
        DocumentTotaller untaxed = new DocumentTotaller(TaxPolicy.none(), ISSUER);

        DocumentTotals totals = untaxed.total(EUR, List.of(standard("80.00")), null, LATE_IN_LONDON);

        assertThat(totals.groups()).containsExactly(group(TaxCategory.STANDARD, "O", "0", "80.00", "0.00"));
        assertThat(totals.payable()).isEqualTo(Money.of("80.00", "EUR"));
    }

    @Test
    @Rule("TAX-1")
    void asksThePortOncePerCategoryOnTheDateWhereTheIssuerIs() {
        List<Object> asked = new ArrayList<>();
        TaxPolicy listening = (seller, buyer, category, date) -> {
            asked.add(List.of(seller, Objects.requireNonNull(buyer), category, date));
            return new TaxDecision(TaxRate.ZERO, "Z");
        };

        new DocumentTotaller(listening, ISSUER)
                .total(EUR, List.of(standard("1.00"), standard("2.00")), BUYER, LATE_IN_LONDON);

        assertThat(asked).containsExactly(List.of(SELLER, BUYER, TaxCategory.STANDARD, LocalDate.of(2026, 7, 1)));
    }

    @Test
    @Rule("MON-3")
    void totalsNothingToNothing() {
        assertThat(flatRate.total(EUR, List.of(), null, LATE_IN_LONDON)).isEqualTo(DocumentTotals.zero(EUR));
    }

    @Test
    @Rule("MON-7")
    void takesADocumentOfTheLargestAmount() {
        Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, EUR);

        DocumentTotals totals =
                flatRate.total(EUR, List.of(new TaxableLine(TaxCategory.ZERO, largest)), null, LATE_IN_LONDON);

        assertThat(totals.payable()).isEqualTo(largest);
    }

    @Test
    @Rule("MON-7")
    void refusesALineAboveTheLargestAmount() {
        UnitPrice dearest = UnitPrice.of(Long.toString(UnitPrice.MAX), "EUR");

        RuleViolatedException rejection = catchThrowableOfType(
                RuleViolatedException.class,
                () -> DocumentTotaller.net(dearest, Quantity.of(Quantity.MAX), Money.zero(EUR)));

        assertTooLarge(rejection);
    }

    @Test
    @Rule("MON-7")
    void refusesLinesThatTogetherExceedTheLargestAmount() {
        Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, EUR);
        List<TaxableLine> lines = List.of(new TaxableLine(TaxCategory.ZERO, largest), line(TaxCategory.EXEMPT, "0.01"));

        RuleViolatedException rejection = catchThrowableOfType(
                RuleViolatedException.class, () -> flatRate.total(EUR, lines, null, LATE_IN_LONDON));

        assertTooLarge(rejection);
    }

    @Test
    @Rule("MON-7")
    void refusesADocumentThatItsTaxMakesTooLarge() {
        Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, EUR);
        List<TaxableLine> lines = List.of(new TaxableLine(TaxCategory.STANDARD, largest));

        RuleViolatedException rejection = catchThrowableOfType(
                RuleViolatedException.class, () -> flatRate.total(EUR, lines, null, LATE_IN_LONDON));

        assertTooLarge(rejection);
    }

    private static void assertTooLarge(RuleViolatedException rejection) {
        assertThat(rejection.is(TaxCodes.DOCUMENT_TOO_LARGE)).isTrue();
        assertThat(rejection.details())
                .containsEntry("max", "10000000000000.00")
                .containsEntry("currency", "EUR");
    }

    private static TaxDecision flatRate(Party seller, @Nullable Party buyer, TaxCategory category, LocalDate date) {
        return switch (category) {
            case STANDARD -> new TaxDecision(TaxRate.of("19"), "S");
            case REDUCED -> new TaxDecision(TaxRate.of("7"), "S");
            default -> new TaxDecision(TaxRate.ZERO, "O");
        };
    }

    private static TaxableLine standard(String net) {
        return line(TaxCategory.STANDARD, net);
    }

    private static TaxableLine line(TaxCategory category, String net) {
        return new TaxableLine(category, Money.of(net, "EUR"));
    }

    private static TaxGroup group(TaxCategory category, String code, String rate, String base, String tax) {
        return new TaxGroup(category, code, TaxRate.of(rate), Money.of(base, "EUR"), Money.of(tax, "EUR"));
    }
}
