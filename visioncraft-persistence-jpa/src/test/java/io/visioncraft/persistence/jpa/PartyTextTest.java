package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.billing.Parties;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Contact;
import io.visioncraft.kernel.ElectronicAddress;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.RegistrationId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("INV-2")
class PartyTextTest {

    private static final int COLUMN = 20_000;

    @Test
    void readsBackWhatItWrote() {
        Party full = new Party(
                        "Müller & \"Söhne\" 😀",
                        new Address(List.of("Line \\ 1", "Line 2"), "Wien", "1010", "Wien", "AT"),
                        List.of(new TaxId("VAT", "ATU1"), new TaxId("GST", "2")),
                        "bills@example.com")
                .withTradeName("Zur \"Rose\"")
                .withRegistration("", "FN 123456a")
                .withOtherId("0088", "9012345000004")
                .withOtherId("", "K-7")
                .withElectronicAddress("EM", "rechnung@example.com")
                .withContact("Büro", "+43 1 2345", "bills@example.com");
        Party simplified = Party.simplified("Ann", "ann@example.com");

        assertThat(PartyText.party(PartyText.of(full))).isEqualTo(full);
        assertThat(PartyText.party(PartyText.of(simplified))).isEqualTo(simplified);
        assertThat(PartyText.partyOrNull(PartyText.ofNullable(null))).isNull();
        Parties parties = new Parties(
                full,
                simplified,
                List.of(
                        PaymentAccount.iban("DE89370400440532013000")
                                .heldBy("Müller")
                                .at("COBADEFF"),
                        PaymentAccount.other("12-3456789")));
        assertThat(PartyText.parties(PartyText.ofSeller(parties), PartyText.of(simplified)))
                .isEqualTo(parties);
    }

    @Test
    void readsWhatEarlierVersionsWrote() {
        String old = "{\"legalName\":\"Beispiel GmbH\",\"address\":{\"lines\":[\"Hauptstraße 1\"],\"city\":\"Berlin\","
                + "\"postalCode\":\"10115\",\"subdivision\":\"\",\"country\":\"DE\"},\"taxIds\":[{\"scheme\":\"HRB\","
                + "\"value\":\"4711\"},{\"scheme\":\"VAT\",\"value\":\"DE123456789\"}],\"email\":\"a@example.com\"}";
        String simplified = "{\"legalName\":\"Ann\",\"taxIds\":[],\"email\":\"ann@example.com\"}";
        Party seller = new Party(
                "Beispiel GmbH",
                Address.of("Hauptstraße 1", "10115", "Berlin", "DE"),
                List.of(new TaxId("HRB", "4711"), new TaxId("VAT", "DE123456789")),
                "a@example.com");

        assertThat(PartyText.parties(old, simplified))
                .isEqualTo(new Parties(seller, Party.simplified("Ann", "ann@example.com")));
        assertThat(PartyText.party(old).vatId()).contains(new TaxId("VAT", "DE123456789"));
        assertThat(PartyText.ofSeller(new Parties(seller, seller)))
                .as("they read what this one writes")
                .isEqualTo(old);
    }

    @Test
    void readsAPartyWhoseSchemesAreOnNoList() {
        Party odd = new Party(
                "A",
                "",
                null,
                List.of(),
                new RegistrationId("9999", "1"),
                List.of(),
                new ElectronicAddress("9999", "2"),
                Contact.NONE);

        assertThat(PartyText.party(PartyText.of(odd))).isEqualTo(odd);
    }

    @Test
    void fitsItsColumnHoweverLongItsPartsAre() {
        String quotes = "\"".repeat(Text.NAME); // each takes two characters in JSON
        String code = "\"".repeat(Text.CODE);
        RegistrationId id = new RegistrationId(code, code);
        Party longest = new Party(
                quotes,
                quotes,
                new Address(List.of(quotes, quotes, quotes), quotes, code, quotes, "DE"),
                Collections.nCopies(Party.MAX_TAX_IDS, new TaxId(code, code)),
                id,
                Collections.nCopies(Party.MAX_OTHER_IDS, id),
                new ElectronicAddress(code, "\"".repeat(ElectronicAddress.MAX_VALUE)),
                new Contact(quotes, code, "\"".repeat(EmailAddress.MAX_LENGTH)));
        PaymentAccount account = PaymentAccount.other(code).heldBy(quotes).at("COBADEFFXXX");
        Parties parties = new Parties(longest, longest, Collections.nCopies(Issuer.MAX_PAYMENT_ACCOUNTS, account));

        String buyer = PartyText.of(longest);
        String seller = PartyText.ofSeller(parties);

        assertThat(buyer.length()).isLessThan(seller.length());
        assertThat(seller.length()).isLessThan(COLUMN);
        assertThat(PartyText.parties(seller, buyer)).isEqualTo(parties);
    }

    @Test
    void refusesWhatIsNoParty() {
        assertThatIllegalArgumentException().isThrownBy(() -> PartyText.party("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> PartyText.party("{\"legalName\":1,\"taxIds\":[]}"));
        String ann = "{\"legalName\":\"Ann\",\"taxIds\":[],\"email\":\"\"";
        assertThat(PartyText.party(ann + "}").legalName()).isEqualTo("Ann");
        assertThatIllegalArgumentException().isThrownBy(() -> PartyText.party(ann + ",\"tradeName\":1}"));
        assertThatIllegalArgumentException().isThrownBy(() -> PartyText.party(ann + ",\"otherIds\":{}}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyText.party(ann + ",\"registration\":{\"value\":\"1\"}}"));
        assertThatThrownBy(() -> PartyText.parties(ann + ",\"paymentAccounts\":[1]}", ann + "}"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> PartyText.party("{\"legalName\":\"\",\"taxIds\":[],\"email\":\"\"}"))
                .isInstanceOf(RuntimeException.class);
    }
}
