package io.visioncraft.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("INV-4")
class NumberSeriesTest {

    private static final Issuer BEISPIEL = Issuer.of(
            Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE")),
            ZoneId.of("Europe/Berlin"),
            "EUR");
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void countsFromOne() {
        NumberSeries first = NumberSeries.before("invoice:INV", BEISPIEL, null).at(NEW_YEARS_EVE, true);

        assertThat(first.next()).isEqualTo(1);
        assertThat(first.afterNext().at(NEW_YEARS_EVE, true).next()).isEqualTo(2);
    }

    @Test
    void restartsWithTheYearWhenThePolicySaysSo() {
        NumberSeries series = new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEARS_EVE, 708);

        assertThat(series.at(NEW_YEAR, true)).isEqualTo(new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEAR, 1));
        assertThat(series.at(NEW_YEAR, false))
                .isEqualTo(new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEAR, 708));
    }

    @Test
    @Rule("INV-7")
    void beginsAtANumberOfTheHostsInTheYearInWhichItWasSaid() {
        NumberSeries series = NumberSeries.before("invoice:INV", BEISPIEL, null).beginningAt(4_712, NEW_YEARS_EVE);

        assertThat(series.begun()).isTrue();
        assertThat(series.at(NEW_YEARS_EVE, true).next()).isEqualTo(4_712);
        assertThat(series.at(NEW_YEAR, true).next()).isEqualTo(1);
        assertThat(series.at(NEW_YEAR, false).next()).isEqualTo(4_712);
    }

    @Test
    @Rule("INV-7")
    void keepsTheClosedDayWhateverHappensToIt() {
        NumberSeries series = NumberSeries.before("invoice:INV", BEISPIEL, null).closedUntil(NEW_YEARS_EVE);

        assertThat(series.begun()).isFalse();
        assertThat(series.usedBy(BEISPIEL)
                        .beginningAt(7, NEW_YEAR)
                        .at(NEW_YEAR, true)
                        .afterNext())
                .isEqualTo(new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEAR, 8, NEW_YEARS_EVE));
    }

    @Test
    void neverDatesADocumentBeforeTheLastOne() {
        NumberSeries series = new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEAR, 3);

        assertThat(series.at(NEW_YEARS_EVE, true)).isEqualTo(series);
    }

    @Test
    void keepsAKeyThatNoNewTextMayHold() {
        String stored = "Beispiel\u200BGmbH";

        assertThat(new NumberSeries("invoice:INV", stored, NEW_YEAR, 3).issuer())
                .isEqualTo(stored);
        assertThat(BEISPIEL.renamedFrom(stored).formerKeys()).containsExactly(stored);
    }

    @Test
    void goesToTheFirstIssuerThatUsesIt() {
        NumberSeries ofNobody = new NumberSeries("invoice:INV", "", NEW_YEAR, 3);

        assertThat(ofNobody.usedBy(BEISPIEL)).isEqualTo(new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEAR, 3));
        assertThat(NumberSeries.before("invoice:INV", BEISPIEL, null).issuer()).isEqualTo("Beispiel GmbH");
    }

    @Test
    void isRefusedToAnotherIssuer() {
        NumberSeries series = new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEAR, 3);
        Issuer other = BEISPIEL.withKey("BEISPIEL GmbH");

        assertThatThrownBy(() -> series.usedBy(other)).isInstanceOfSatisfying(UnavailableException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(BillingCodes.ISSUER_MISMATCH.value());
            assertThat(refusal.retryable()).isFalse();
            assertThat(refusal.details())
                    .isEqualTo(Map.of("series", "invoice:INV", "holder", "Beispiel GmbH", "issuer", "BEISPIEL GmbH"));
        });
    }

    @Test
    void followsAnIssuerThatHasAnotherKeyNow() {
        NumberSeries series = new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEAR, 3);
        Issuer renamed = BEISPIEL.withKey("VAT:DE1").renamedFrom("Beispiel GmbH");

        assertThat(series.usedBy(renamed)).isEqualTo(new NumberSeries("invoice:INV", "VAT:DE1", NEW_YEAR, 3));
    }

    @Test
    void refusesANumberBelowOne() {
        assertThatThrownBy(() -> new NumberSeries("invoice:INV", "Beispiel GmbH", NEW_YEAR, 0))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void writesNumbersWithPrefixYearAndSixDigits() {
        DocumentSeries invoices = DocumentSeries.ofInvoices(InvoicingPolicy.standard());
        DocumentSeries creditNotes = DocumentSeries.ofCreditNotes(InvoicingPolicy.standard());

        assertThat(invoices.number(NEW_YEAR, 1)).isEqualTo("INV-2027-000001");
        assertThat(creditNotes.number(NEW_YEAR, 1_234_567)).isEqualTo("CRN-2027-1234567");
        assertThat(invoices.key()).isEqualTo("invoice:INV");
        assertThat(creditNotes.key()).isEqualTo("credit-note:CRN");
    }

    @Test
    void refusesPrefixesThatAreMalformedOrShared() {
        InvoicingPolicy policy = InvoicingPolicy.standard();

        assertThat(policy.withPrefixes("R", "G").invoicePrefix()).isEqualTo("R");
        assertThatThrownBy(() -> policy.withPrefixes("R", "R")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> policy.withPrefixes("", "G")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> policy.withPrefixes("r", "G")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> policy.withPrefixes("R-1", "G")).isInstanceOf(InvalidInputException.class);
    }
}
