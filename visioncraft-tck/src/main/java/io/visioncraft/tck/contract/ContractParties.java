package io.visioncraft.tck.contract;

import io.visioncraft.billing.Parties;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.TaxId;
import java.util.List;

/** Seller and buyers of the sample documents, with every part that a party may have. */
final class ContractParties {

    private ContractParties() {}

    static Party buyer() {
        return withAllParts(new Party(
                "Ann's Gärtnerei",
                Address.of("Am Graben 1", "1010", "Wien", "AT"),
                List.of(new TaxId("VAT", "ATU12345678")),
                "bills@example.com"));
    }

    /** A party with all parts beside those that it has. */
    static Party withAllParts(Party party) {
        return party.withTradeName("Zur grünen Ann")
                .withRegistration("", "FN 123456a")
                .withOtherId("0088", "9012345000004")
                .withElectronicAddress("9915", "b")
                .withContact("Ann's Büro", "+43 1 2345", "bills@example.com");
    }

    static Parties parties() {
        Party seller = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"))
                .withVatId("DE123456789")
                .withTaxNumber("12/345/67890")
                .withTradeName("Beispiel & Söhne")
                .withRegistration("0204", "HRB 4711")
                .withOtherId("0088", "4012345000009")
                .withOtherId("", "K-7")
                .withElectronicAddress("EM", "rechnung@example.com")
                .withContact("Frau Müller", "+49 30 1234", "office@example.com");
        List<PaymentAccount> accounts = List.of(
                PaymentAccount.iban("DE89 3704 0044 0532 0130 00")
                        .heldBy("Beispiel GmbH")
                        .at("COBADEFFXXX"),
                PaymentAccount.other("12-3456789"));
        return new Parties(seller, Party.simplified("Ann", "ann@example.com"), accounts);
    }
}
