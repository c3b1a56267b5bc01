package io.visioncraft.testkit;

import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.ElectronicAddress;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.PlaceOrder;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What the guide on invoices shows of seller and buyer. */
@Rule("INV-2")
class PartiesGuideTest {

    private final InMemoryVisionCraft test = InMemoryVisionCraft.create();
    private final VisionCraft vc = test.vc();
    private final User ann = test.givenACustomer();
    private final Caller caller = as(ann);

    @Test
    void namesTheSeller() {
        Address address = Address.of("Hauptstraße 1", "10115", "Berlin", "DE");

        // begin: seller
        Party seller = Party.of("Beispiel Reinigung GmbH", address)
                .withTradeName("Beispiel")
                .withVatId("DE123456789")
                .withRegistration("", "HRB 4711 B")
                .withElectronicAddress("EM", "rechnung@beispiel.example")
                .withContact("Buchhaltung", "+49 30 1234", "buchhaltung@beispiel.example");
        Issuer issuer = Issuer.of(seller, ZoneId.of("Europe/Berlin"), "EUR")
                .withPaymentAccount(PaymentAccount.iban("DE89 3704 0044 0532 0130 00")
                        .heldBy("Beispiel Reinigung GmbH")
                        .at("COBADEFFXXX"));
        // end: seller

        VisionCraft renamed = test.standIns()
                .builder(
                        test.persistence(), issuer.renamedFrom(StandIns.issuer().key()))
                .build();
        Invoice invoice = invoiced(renamed);
        assertThat(issuer.key()).isEqualTo("VAT:DE123456789");
        assertThat(invoice.parties().seller()).isEqualTo(seller);
        assertThat(invoice.parties().paymentAccounts())
                .extracting(PaymentAccount::number)
                .containsExactly("DE89370400440532013000");
    }

    @Test
    void namesTheBuyer() {
        // begin: buyer
        BillingProfile profile = BillingProfile.of("Archer GmbH", "Ring 2", "1010", "Wien", "AT")
                .withTradeName("Archer's Garden")
                .withVatId("ATU12345678")
                .withRegistration(null, "FN 123456a")
                .withElectronicAddress("9915", "b")
                .withContact("Accounts payable", "+43 1 2345", "bills@archer.example");
        vc.users().changeProfile(caller, ChangeProfile.of(ann.id()).billedTo(profile));
        // end: buyer

        Party buyer = invoiced(vc).parties().buyer();
        assertThat(buyer.electronicAddress()).isEqualTo(new ElectronicAddress("9915", "b"));
        assertThat(buyer.email()).isEqualTo("bills@archer.example");
    }

    private Invoice invoiced(VisionCraft library) {
        PlaceOrder command = PlaceOrder.of(
                test.fixtures().catalog().anActiveServiceAt("80.00", "EUR").id(), 1);
        return library.invoices()
                .findByOrder(caller, library.orders().place(caller, command).id())
                .orElseThrow();
    }
}
