package io.visioncraft.tck.suite;

import static io.visioncraft.identity.IdentityCodes.ESCALATION;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_EMAIL;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_ADDRESS_SCHEME;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_REGISTRATION_SCHEME;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Parties;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Contact;
import io.visioncraft.kernel.ElectronicAddress;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.RegistrationId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.WorkOnOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who stands on an invoice, in all parts that EN 16931 names, on every store (INV-2). */
abstract class PartySuite extends OrderingSuite {

    private static final Caller READER = Caller.system("reader", "invoice:read:any", "invoice:credit:any");

    private static final BillingProfile BARE = BillingProfile.of("Archer Ltd", "Ring 2", "1010", "Wien", "AT");

    private static final BillingProfile FULL = BARE.withTradeName("Archer's Garden")
            .withVatId("ATU12345678")
            .withRegistration(null, "FN 123456a")
            .withOtherId("0088", "9012345000004")
            .withElectronicAddress("9915", "b")
            .withContact("Accounts payable", "+43 1 2345", null);

    private static final Party PROFILE = new Party(
            "Archer Ltd",
            "Archer's Garden",
            Address.of("Ring 2", "1010", "Wien", "AT"),
            List.of(new TaxId("VAT", "ATU12345678")),
            new RegistrationId("", "FN 123456a"),
            List.of(new RegistrationId("0088", "9012345000004")),
            new ElectronicAddress("9915", "b"),
            new Contact("Accounts payable", "+43 1 2345", ""));

    @Test
    @Rule({"INV-2", "IDN-1", "EVT-1"})
    void aCustomerEntersAllOfItsParty() {
        User changed = bill(FULL);

        assertThat(changed.billingProfile()).isEqualTo(PROFILE);
        assertThat(vc.users().get(ann, customer.id())).isEqualTo(changed);
        assertThat(changed.buyer()).isEqualTo(PROFILE.orEmail(customer.email().text()));
        assertThat(events.all())
                .singleElement()
                .satisfies(event -> assertThat(event.data()).isEqualTo(Map.of("changed", List.of("billing-profile"))));
        assertThat(bill(BARE).billingProfile())
                .isEqualTo(Party.of("Archer Ltd", Objects.requireNonNull(PROFILE.address())));
    }

    @Test
    @Rule("INV-2")
    void theContactOfTheProfileIsReachedAtItsOwnAddress() {
        bill(BARE.withContact(null, null, " Bills@Example.com "));

        assertThat(vc.users().get(ann, customer.id()).buyer().contact())
                .isEqualTo(new Contact("", "", "Bills@Example.com"));
    }

    @Test
    @Rule({"INV-2", "INV-5"})
    void documentsKeepSellerBuyerAndAccounts() {
        bill(FULL);
        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        Invoice invoice = invoice(order);
        CreditNote note = vc.invoices().credit(READER, CreditInvoice.whole(invoice.id(), "Broken"));

        assertThat(invoice.parties())
                .isEqualTo(new Parties(
                        issuer().party(),
                        PROFILE.orEmail(customer.email().text()),
                        List.of(PaymentAccount.iban("DE89370400440532013000"))));
        assertThat(note.parties()).isEqualTo(invoice.parties());
        assertThat(vc.invoices().creditNotes(READER, invoice.id())).containsExactly(note);
    }

    @Test
    @Rule({"INV-2", "MON-5"})
    void aPastDocumentKeepsTheSellerAndTheAccountThatItNamed() {
        Order before = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        Invoice named = invoice(before);
        Issuer moved = new Issuer(
                        issuer().party().withTradeName("New").withContact("Desk", "", ""),
                        issuer().zone(),
                        issuer().currency(),
                        14)
                .withKey(issuer().key())
                .withPaymentAccount(
                        PaymentAccount.other("12-3456789").heldBy("New").at("DEUTDEFF"));
        VisionCraft later = standIns.builder(persistence, moved).build();

        Order after = later.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        assertThat(later.invoices().get(ann, named.id())).isEqualTo(named);
        Parties parties = invoice(after).parties();
        assertThat(parties.seller()).isEqualTo(moved.party());
        assertThat(parties.paymentAccounts()).isEqualTo(moved.paymentAccounts());
    }

    @Test
    @Rule({"INV-2", "ORD-1"})
    void anOrderKeepsAllOfItsBuyerUntilItIsInvoiced() {
        VisionCraft late = standIns.builder(persistence, issuer())
                .invoicing(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED))
                .build();
        bill(FULL);
        Order placed = late.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        Order replaced = late.orders()
                .replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), FULL.withContact("Desk", null, "desk@example.com")));
        bill(BARE);

        late.orders().confirm(STAFF, WorkOnOrder.of(placed.id()));
        late.orders().start(STAFF, WorkOnOrder.of(placed.id()));
        late.orders().complete(STAFF, CompleteOrder.of(placed.id()));

        Party named = PROFILE.withContact("Desk", "", "desk@example.com");
        assertThat(Objects.requireNonNull(placed.placement()).buyer())
                .isEqualTo(PROFILE.orEmail(customer.email().text()));
        assertThat(Objects.requireNonNull(replaced.placement()).buyer()).isEqualTo(named);
        assertThat(invoice(placed).parties().buyer()).isEqualTo(named);
    }

    @Test
    @Rule("IDN-8")
    void erasingWipesTheProfileAndKeepsWhatIsPrinted() {
        bill(FULL);
        Invoice invoice = invoice(vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)));
        Map<String, Object> exported = vc.users().export(ann, customer.id()).content();

        User erased = vc.users().erase(people.admin(), EraseUser.of(customer.id(), "She asked for it"));

        assertThat(Objects.toString(exported.get("user")))
                .contains("Archer's Garden", "ATU12345678", "FN 123456a", "9012345000004", "9915", "+43 1 2345");
        assertThat(Objects.toString(exported.get("invoices"))).contains("Archer's Garden", "+43 1 2345");
        assertThat(erased.billingProfile()).isNull();
        assertThat(vc.users().get(people.admin(), customer.id())).isEqualTo(erased);
        assertThat(vc.invoices().get(READER, invoice.id())).isEqualTo(invoice);
    }

    @Test
    @Rule({"GEN-3", "GEN-4", "INV-2"})
    void refusesSchemesThatAreOnNoList() {
        assertInvalid(
                UNKNOWN_REGISTRATION_SCHEME,
                "billing.registration.scheme",
                () -> bill(BARE.withRegistration("9999", "1")));
        assertInvalid(UNKNOWN_REGISTRATION_SCHEME, "billing.otherId.scheme", () -> bill(BARE.withOtherId("GLN", "1")));
        assertInvalid(
                UNKNOWN_ADDRESS_SCHEME,
                "billing.electronicAddress.scheme",
                () -> bill(BARE.withElectronicAddress("em", "a@example.com")));
        assertInvalid(REQUIRED, "billing.electronicAddress.scheme", () -> bill(BARE.withElectronicAddress("", "a")));
        assertInvalid(MALFORMED_EMAIL, "billing.contact.email", () -> bill(BARE.withContact(null, null, "ann")));
        assertThat(vc.users().get(ann, customer.id())).isEqualTo(customer);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"GEN-2", "ROL-3", "IDN-1"})
    void staffEnterTheProfileOfTheCustomerForWhomTheyOrder() {
        Caller desk = as(people.aMemberOfStaff());
        User caller = vc.users().create(desk, CreateUser.of("phone@example.com", "Phone"));

        User billed =
                vc.users().changeProfile(desk, ChangeProfile.of(caller.id()).billedTo(FULL));
        Order order = vc.orders().place(desk, PlaceOrder.of(cleaning.id(), 1).forCustomer(caller.id()));

        assertThat(billed.billingProfile()).isEqualTo(PROFILE);
        assertThat(invoice(order).parties().buyer()).isEqualTo(PROFILE.orEmail("phone@example.com"));
        assertThat(vc.users()
                        .changeProfile(desk, ChangeProfile.of(caller.id()).withoutBillingProfile())
                        .billingProfile())
                .isNull();
    }

    @Test
    @Rule({"GEN-2", "ROL-3"})
    void staffChangeNeitherANameNorAnybodyAboveThem() {
        Caller desk = as(people.aMemberOfStaff());
        User admin = people.theAdministrator();
        User wider = people.aUserWith("user:suspend:any");
        User colleague = people.aUserWith(people.role(BuiltInRole.STAFF));

        for (User above : List.of(admin, wider)) {
            assertRejected(
                    ESCALATION,
                    () -> vc.users()
                            .changeProfile(desk, ChangeProfile.of(above.id()).billedTo(FULL)));
        }
        assertRejected(
                ESCALATION,
                () -> vc.users()
                        .changeProfile(
                                desk,
                                ChangeProfile.of(customer.id()).named("Eve").billedTo(FULL)));
        assertRejected(
                USER_NOT_FOUND,
                () -> vc.users()
                        .changeProfile(ann, ChangeProfile.of(colleague.id()).billedTo(FULL)));
        assertThat(vc.users().get(ann, customer.id())).isEqualTo(customer);
        assertThat(vc.users()
                        .changeProfile(desk, ChangeProfile.of(colleague.id()).billedTo(FULL))
                        .billingProfile())
                .isEqualTo(PROFILE);
    }

    private User bill(BillingProfile profile) {
        return vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(profile));
    }

    private Invoice invoice(Order order) {
        return vc.invoices().findByOrder(READER, order.id()).orElseThrow();
    }
}
