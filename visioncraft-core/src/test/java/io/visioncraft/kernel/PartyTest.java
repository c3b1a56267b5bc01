package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties with their addresses and tax ids, and the issuer. */
@Rule("GEN-4")
class PartyTest {

    private static final Address ADDRESS = Address.of("Hauptstraße 1", "10115", "Berlin", "DE");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void normalisesItsTexts() {
        Address address = new Address(List.of(" Hauptstraße 1 "), " Berlin", "10115 ", " ", "DE");
        Party party = new Party(" Beispiel GmbH ", address, List.of(new TaxId(" VAT ", " DE1 ")), " a@example.com ");

        assertThat(address).isEqualTo(ADDRESS);
        assertThat(party)
                .isEqualTo(new Party("Beispiel GmbH", ADDRESS, List.of(new TaxId("VAT", "DE1")), "a@example.com"));
    }

    @Test
    void keepsListsOfItsOwn() {
        List<String> lines = new ArrayList<>(List.of("one"));
        List<TaxId> taxIds = new ArrayList<>();
        Address address = new Address(lines, "Berlin", "", "", "DE");
        Party party = new Party("Beispiel GmbH", address, taxIds, "");

        lines.add("two");
        taxIds.add(new TaxId("VAT", "DE1"));

        assertThat(address.lines()).containsExactly("one");
        assertThat(party.taxIds()).isEmpty();
    }

    @Test
    void refusesAnAddressWithoutWhatItNeeds() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Address(List.of(), "Berlin", "", "", "DE"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Address(Collections.nCopies(4, "x"), "Berlin", "", "", "DE"));
        assertRefused(KernelCodes.REQUIRED, () -> Address.of(" ", "10115", "Berlin", "DE"));
        assertRefused(KernelCodes.REQUIRED, () -> Address.of("Hauptstraße 1", "10115", " ", "DE"));
        assertRefused(KernelCodes.TOO_LONG, () -> Address.of("Hauptstraße 1", "1".repeat(65), "Berlin", "DE"));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> Address.of("a\nb", "10115", "Berlin", "DE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "de", "DEU", "XX", "ZZ", "D\u0000"})
    void refusesWhatIsNoCountry(String country) {
        assertRefused(KernelCodes.UNKNOWN_COUNTRY, () -> Address.of("Hauptstraße 1", "10115", "Berlin", country));
    }

    @Test
    void refusesAPartyWithoutANameOrWithTooManyTaxIds() {
        List<TaxId> six = Collections.nCopies(6, new TaxId("VAT", "DE1"));

        assertRefused(KernelCodes.REQUIRED, () -> Party.of(" ", ADDRESS));
        assertRefused(KernelCodes.TOO_LONG, () -> Party.of("x".repeat(301), ADDRESS));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Party("Beispiel GmbH", ADDRESS, six, ""));
        assertRefused(KernelCodes.REQUIRED, () -> new TaxId("VAT", ""));
        assertRefused(KernelCodes.REQUIRED, () -> new TaxId(" ", "DE1"));
    }

    @Test
    void letsTheBuyerOfASimplifiedInvoiceHaveNoAddress() {
        Party buyer = Party.simplified("Ann", "ann@example.com");

        assertThat(buyer.address()).isNull();
        assertThat(buyer.taxIds()).isEmpty();
    }

    @Test
    @Rule("GEN-8")
    void datesDocumentsWhereTheIssuerIs() {
        Issuer issuer = Issuer.of(Party.of("Beispiel GmbH", ADDRESS), BERLIN, "EUR");

        assertThat(issuer.dateOf(Instant.parse("2025-12-31T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(issuer.dateOf(Instant.parse("2026-06-30T21:59:59Z"))).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(issuer.terms()).isEqualTo(PaymentTerms.net(14));
    }

    @Test
    void refusesAnIssuerThatCannotIssue() {
        Party party = Party.of("Beispiel GmbH", ADDRESS);
        Currency euro = Currency.getInstance("EUR");

        assertRefused(KernelCodes.REQUIRED, () -> Issuer.of(Party.simplified("Ann", ""), BERLIN, "EUR"));
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> Issuer.of(party, BERLIN, "XAU"));
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> new Issuer(party, BERLIN, Currency.getInstance("XXX"), 14));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Issuer(party, BERLIN, euro, -1));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new Issuer(party, BERLIN, euro, 366));
    }

    @Test
    @Rule("INV-4")
    void knowsAnIssuerByItsFirstTaxIdElseByItsName() {
        Party named = Party.of("Beispiel GmbH", ADDRESS);
        Party taxed = new Party(
                "Beispiel GmbH", ADDRESS, List.of(new TaxId("VAT", "DE123456789"), new TaxId("HRB", "4711")), "");

        assertThat(Issuer.of(named, BERLIN, "EUR").key()).isEqualTo("Beispiel GmbH");
        assertThat(Issuer.of(taxed, BERLIN, "EUR").key()).isEqualTo("VAT:DE123456789");
        assertThat(Issuer.of(taxed, BERLIN, "EUR").withKey("beispiel").key()).isEqualTo("beispiel");
    }

    @Test
    @Rule("INV-4")
    void remembersTheKeysThatAnIssuerHadBefore() {
        Issuer before = Issuer.of(Party.of("Beispiel GmbH", ADDRESS), BERLIN, "EUR");

        Issuer renamed =
                before.withKey("b-3").renamedFrom("b-1").renamedFrom("b-2").renamedFrom("b-1");

        assertThat(renamed.key()).isEqualTo("b-3");
        assertThat(renamed.formerKeys()).containsExactlyInAnyOrder("b-1", "b-2");
        assertThat(before.formerKeys()).isEmpty();
    }

    @Test
    void refusesKeysThatAreNone() {
        Issuer issuer = Issuer.of(Party.of("Beispiel GmbH", ADDRESS), BERLIN, "EUR");
        Issuer renamed = issuer;
        for (int i = 1; i <= Issuer.MAX_FORMER_KEYS; i++) {
            renamed = renamed.renamedFrom("b-" + i);
        }
        Issuer full = renamed;

        assertRefused(KernelCodes.REQUIRED, () -> issuer.withKey(" "));
        assertRefused(KernelCodes.TOO_LONG, () -> issuer.withKey("k".repeat(Issuer.MAX_KEY + 1)));
        assertRefused(KernelCodes.REQUIRED, () -> issuer.renamedFrom(""));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> full.renamedFrom("one more"));
    }

    @Test
    void showsNoTextOfAnIssuer() {
        Issuer issuer =
                Issuer.of(Party.of("Beispiel GmbH", ADDRESS), BERLIN, "EUR").renamedFrom("Muster GmbH");

        assertThat(issuer.toString()).doesNotContain("Beispiel", "Muster").contains("Europe/Berlin");
    }
}
