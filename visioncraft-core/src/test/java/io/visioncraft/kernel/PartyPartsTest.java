package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a party has beside its name and address: names, ids with their schemes, an electronic address and a contact. */
@Rule({"INV-2", "GEN-4"})
class PartyPartsTest {

    private static final Party PARTY = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
    private static final RegistrationId GLN = new RegistrationId("0088", "4012345000009");

    @Test
    void areAddedOneByOne() {
        Party full = PARTY.withTradeName(" Beispiel ")
                .withVatId("DE123456789")
                .withTaxNumber("12/345/67890")
                .withRegistration("", " HRB 4711 ")
                .withOtherId("0088", "4012345000009")
                .withElectronicAddress("EM", "rechnung@example.com")
                .withContact("Frau Müller", "+49 30 1234", "");

        assertThat(full)
                .isEqualTo(new Party(
                        "Beispiel GmbH",
                        "Beispiel",
                        PARTY.address(),
                        List.of(new TaxId("VAT", "DE123456789"), new TaxId("TAX", "12/345/67890")),
                        new RegistrationId("", "HRB 4711"),
                        List.of(GLN),
                        new ElectronicAddress("EM", "rechnung@example.com"),
                        new Contact("Frau Müller", "+49 30 1234", "")));
    }

    @Test
    void areAbsentAtFirst() {
        assertThat(PARTY)
                .isEqualTo(new Party(
                        "Beispiel GmbH", "", PARTY.address(), List.of(), null, List.of(), null, Contact.NONE));
        assertThat(PARTY.vatId()).isEmpty();
        assertThat(PARTY.taxNumber()).isEmpty();
        assertThat(PARTY.email()).isEmpty();
    }

    @Test
    void knowTheVatIdAmongTheTaxIds() {
        Party party = new Party(
                "A",
                PARTY.address(),
                List.of(new TaxId("FN", "1"), new TaxId("vat", "ATU1"), new TaxId("VAT", "X2")),
                "");

        assertThat(party.vatId()).contains(new TaxId("vat", "ATU1"));
        assertThat(party.withVatId("ATU2").taxIds())
                .containsExactly(new TaxId("FN", "1"), new TaxId("VAT", "ATU2"), new TaxId("VAT", "X2"));
        assertThat(party.withTaxId("GST", "3").taxIds()).hasSize(4);
    }

    @Test
    void takeAnEmailAddressWhereTheyHaveNone() {
        Party reached = PARTY.withContact("Frau Müller", "", "").orEmail("a@example.com");

        assertThat(reached.contact()).isEqualTo(new Contact("Frau Müller", "", "a@example.com"));
        assertThat(reached.orEmail("b@example.com")).isEqualTo(reached);
    }

    @Test
    void refuseSchemesThatAreOnNoListWhereSomebodyStatesThem() {
        assertRefused(KernelCodes.UNKNOWN_REGISTRATION_SCHEME, () -> PARTY.withRegistration("9999", "1"));
        assertRefused(KernelCodes.UNKNOWN_REGISTRATION_SCHEME, () -> PARTY.withOtherId("GLN", "1"));
        assertRefused(KernelCodes.UNKNOWN_ADDRESS_SCHEME, () -> PARTY.withElectronicAddress("em", "a@example.com"));
        assertRefused(KernelCodes.REQUIRED, () -> PARTY.withElectronicAddress(" ", "a@example.com"));
        assertRefused(KernelCodes.REQUIRED, () -> PARTY.withRegistration("0088", " "));
        assertRefused(KernelCodes.TOO_LONG, () -> PARTY.withElectronicAddress("EM", "x".repeat(255)));
    }

    @Test
    void keepSchemesThatAreOnNoListWhereTheyAreStored() {
        assertThat(new RegistrationId("9999", "1").scheme()).isEqualTo("9999");
        assertThat(new ElectronicAddress("9999", "1").scheme()).isEqualTo("9999");
    }

    @Test
    void refuseTooManyIds() {
        List<RegistrationId> four = Collections.nCopies(Party.MAX_OTHER_IDS + 1, GLN);

        assertRefused(
                KernelCodes.OUT_OF_RANGE, () -> new Party("A", "", null, List.of(), null, four, null, Contact.NONE));
    }

    @Test
    @Rule("GEN-3")
    void showNoTextOfAPerson() {
        Party full = PARTY.withTradeName("Secret")
                .withVatId("Secret")
                .withRegistration("0088", "Secret")
                .withOtherId("", "Secret")
                .withElectronicAddress("EM", "Secret")
                .withContact("Secret", "Secret", "Secret");

        assertThat(full.toString()).doesNotContain("Secret").contains("0088", "EM");
    }
}
