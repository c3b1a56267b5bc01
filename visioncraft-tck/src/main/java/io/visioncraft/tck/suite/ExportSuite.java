package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.PersonalDataExport;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held about a user, handed out as one document, on every store. */
@Rule("IDN-8")
abstract class ExportSuite extends OrderingSuite {

    private static final Caller DESK = CrmFixtures.helpdesk();

    private Caller admin;
    private CrmFixtures records;

    @BeforeEach
    void beginWithAnAdministrator() {
        admin = people.admin();
        records = CrmFixtures.in(vc);
    }

    @Test
    void tellsWhoTheUserIs() {
        vc.users()
                .changeProfile(
                        ann,
                        ChangeProfile.of(customer.id())
                                .billedTo(BillingProfile.of("Ann Smith Ltd", "Lane 1", "1000", "Town", "DE")
                                        .withTaxNumber("VAT", "DE1")));
        clock.advance(Duration.ofDays(1));
        vc.authentication()
                .changePassword(ann, ChangePassword.of(IdentityFixtures.PASSWORD, "nine quiet herons at dawn"));

        PersonalDataExport export = vc.users().export(ann, customer.id());

        Map<String, Object> user = map(export.content().get("user"));
        assertThat(export.user()).isEqualTo(customer.id());
        assertThat(export.exportedAt()).isEqualTo(clock.instant());
        assertThat(user)
                .containsEntry("id", customer.id().toString())
                .containsEntry("email", customer.email().text())
                .containsEntry("name", customer.name())
                .containsEntry("status", "ACTIVE")
                .containsEntry("roleName", "CUSTOMER")
                .containsEntry("createdAt", customer.createdAt().toString())
                .containsEntry("changedAt", customer.changedAt().toString())
                .containsEntry("passwordChangedAt", clock.instant().toString())
                .containsEntry("version", 2L);
        Map<String, Object> billing = map(user.get("billingProfile"));
        assertThat(billing).containsEntry("legalName", "Ann Smith Ltd");
        assertThat(map(billing.get("address"))).containsEntry("city", "Town").containsEntry("country", "DE");
        assertThat(list(billing.get("taxIds"))).containsExactly(Map.of("scheme", "VAT", "value", "DE1"));
        assertThat(list(export.content().get("userHistory")))
                .singleElement()
                .satisfies(change ->
                        assertThat(map(change)).containsEntry("to", "ACTIVE").containsEntry("callerKind", "VISITOR"));
    }

    @Test
    void tellsOfTheOrdersWithLinesAndHistory() {
        Order order = vc.orders()
                .place(
                        ann,
                        PlaceOrder.of(cleaning.id(), 2)
                                .and(windows.id(), "1.5")
                                .described(OrderDescription.none()
                                        .withNote("Ring twice")
                                        .withReference("REF-7")
                                        .withPurchaseOrder("PO-7")
                                        .withContract("C-7")
                                        .withProject("P-7")));
        vc.orders().cancel(ann, CancelOrder.of(order.id()).because("Moved to Rome"));

        Map<String, Object> exported = only(vc.users().export(ann, customer.id()), "orders");

        assertThat(exported)
                .containsEntry("id", order.id().toString())
                .containsEntry("reference", order.reference())
                .containsEntry("status", "CANCELLED");
        assertThat(map(exported.get("details")))
                .containsEntry("note", "Ring twice")
                .containsEntry(
                        "references",
                        Map.of("buyer", "REF-7", "purchaseOrder", "PO-7", "contract", "C-7", "project", "P-7"))
                .doesNotContainKeys("deliverTo", "supplyFrom");
        assertThat(map(map(exported.get("totals")).get("due")))
                .containsEntry("amount", order.payable().amount().toPlainString())
                .containsEntry("currency", "EUR");
        assertThat(list(exported.get("lines"))).hasSize(2);
        assertThat(map(list(exported.get("lines")).get(1)))
                .containsEntry("code", "WIN")
                .containsEntry("quantity", "1.5")
                .containsEntry("unit", "HUR");
        assertThat(list(exported.get("history")))
                .extracting(change -> map(change).get("reason"))
                .containsExactly("", "Moved to Rome");
    }

    @Test
    void tellsOfInvoicesCreditNotesAndPayments() {
        Order order = orders.aPlacedOrderOf(customer);
        Invoice invoice = vc.invoices().findByOrder(ann, order.id()).orElseThrow();
        Caller billing = Caller.system("billing", "payment:record:any", "invoice:credit:any", "invoice:read:any");
        Payment payment = vc.invoices()
                .recordPayment(
                        billing, RecordPayment.of(invoice.id(), "1.00", "EUR", "card", "ch_1", MovableClock.START));
        CreditNote creditNote = vc.invoices().credit(billing, CreditInvoice.whole(invoice.id(), "Goodwill"));

        Map<String, Object> exported = only(vc.users().export(ann, customer.id()), "invoices");

        assertThat(exported).containsEntry("id", invoice.id().toString()).containsEntry("status", "ISSUED");
        assertThat(map(exported.get("issue"))).containsEntry("number", invoice.number());
        assertThat(map(map(exported.get("parties")).get("buyer"))).containsEntry("legalName", customer.name());
        assertThat(map(map(exported.get("receivable")).get("allocated"))).containsEntry("amount", "0.00");
        assertThat(map(map(exported.get("receivable")).get("excess"))).containsEntry("amount", "1.00");
        assertThat(list(exported.get("creditNotes")))
                .singleElement()
                .satisfies(note -> assertThat(map(note))
                        .containsEntry("id", creditNote.id().toString())
                        .containsEntry("reason", Map.of("code", "OTHER", "text", "Goodwill")));
        assertThat(list(exported.get("payments")))
                .singleElement()
                .satisfies(one -> assertThat(map(one))
                        .containsEntry("id", payment.id().toString())
                        .containsEntry("reference", "ch_1"));
    }

    @Test
    @Rule("CRM-3")
    void tellsOfCrmRecordsAsTheCustomerSeesThem() {
        CrmRecord record = records.anOpenRecordOf(customer);
        vc.crm().reply(ann, ReplyToCrmRecord.of(record.id(), "Still no water"));
        vc.crm().note(DESK, NoteOnCrmRecord.of(record.id(), "A difficult person"));

        PersonalDataExport export = vc.users().export(ann, customer.id());

        Map<String, Object> exported = only(export, "crmRecords");
        assertThat(map(exported.get("topic")))
                .containsEntry("subject", record.topic().subject());
        assertThat(list(exported.get("messages")))
                .extracting(message -> map(message).get("text"))
                .containsExactly("We are on it.", "Still no water");
        assertThat(list(exported.get("history"))).hasSize(2);
        assertThat(export.content().toString()).doesNotContain("A difficult person", "assignee");
    }

    @Test
    void tellsOfSessionsButNoSecret() {
        Tokens first = logIn();
        vc.authentication().logOut(Caller.user(customer.id(), first.session()));
        Tokens second = logIn();
        Credentials credentials = persistence
                .transactions()
                .<Credentials, RuntimeException>inTransaction(() -> persistence
                        .authentication()
                        .credentials()
                        .find(customer.id())
                        .orElseThrow());

        PersonalDataExport export = vc.users().export(ann, customer.id());

        assertThat(list(export.content().get("sessions")))
                .extracting(
                        session -> List.of(map(session).get("id"), map(session).get("ended")))
                .containsExactly(
                        List.of(first.session().toString(), true),
                        List.of(second.session().toString(), false));
        assertThat(export.content().toString())
                .doesNotContain(
                        credentials.hash().value(), first.refreshToken(), second.refreshToken(), "secret", "hash");
        assertThat(export.toString())
                .doesNotContain(customer.name(), customer.email().text());
    }

    @Test
    void holdsPlainValuesOnly() {
        vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        records.anOpenRecordOf(customer);
        logIn();

        PersonalDataExport export = vc.users().export(ann, customer.id());

        assertThat(export.content().keySet())
                .containsExactly("user", "userHistory", "sessions", "orders", "invoices", "crmRecords");
        Set<Class<?>> types = new HashSet<>();
        collectTypes(export.content(), types);
        assertThat(types).containsExactlyInAnyOrder(String.class, Long.class, Boolean.class);
    }

    @Test
    void holdsNothingOfOthers() {
        User bob = people.aCustomer("bob@example.com", "Robert Tables");
        Order bobs = orders.aPlacedOrderOf(bob);
        CrmRecord record = records.aRecordOf(bob);
        orders.aPlacedOrderOf(customer);

        String export = vc.users().export(ann, customer.id()).content().toString();

        assertThat(export)
                .doesNotContain(
                        "Robert",
                        "bob@",
                        bob.id().toString(),
                        bobs.id().toString(),
                        record.id().toString());
    }

    @Test
    @Rule("GEN-9")
    void isCompleteHoweverMuchThereIs() {
        int many = ListRequest.MAX_LIMIT + 1;
        CrmRecord record = records.aRecordOf(customer);
        List<String> carts = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            carts.add(orders.anEmptyCartOf(customer).id().toString());
            records.aRecordOf(customer);
            vc.crm().reply(ann, ReplyToCrmRecord.of(record.id(), "Hello " + n));
        }

        Map<String, Object> content = vc.users().export(admin, customer.id()).content();

        assertThat(list(content.get("orders")))
                .extracting(order -> (String) map(order).get("id"))
                .containsExactlyInAnyOrderElementsOf(carts);
        assertThat(list(content.get("crmRecords"))).hasSize(many + 1);
        assertThat(list(content.get("crmRecords")))
                .filteredOn(one -> record.id().toString().equals(map(one).get("id")))
                .singleElement()
                .satisfies(one -> assertThat(list(map(one).get("messages"))).hasSize(many));
    }

    @Test
    void showsTombstonesOfSomebodyErased() {
        vc.orders()
                .place(
                        ann,
                        PlaceOrder.of(cleaning.id(), 1)
                                .described(OrderDescription.none().withNote("Ring twice")));
        vc.users().erase(admin, EraseUser.of(customer.id(), "Asked for it"));

        Map<String, Object> content = vc.users().export(admin, customer.id()).content();

        assertThat(map(content.get("user"))).containsEntry("name", "[erased]");
        assertThat(String.valueOf(content.get("orders"))).contains("[erased]").doesNotContain("Ring twice");
    }

    @Test
    @Rule({"GEN-1", "GEN-2", "GEN-4"})
    void isGivenToTheUserAndToAdministratorsAlone() {
        Caller stranger = IdentityFixtures.as(people.aCustomer());
        Caller staff = IdentityFixtures.as(people.aMemberOfStaff());
        UserId unknown = new UserId(new UUID(7, 7));

        assertRejected(USER_NOT_FOUND, () -> vc.users().export(stranger, customer.id()));
        assertRejected(USER_NOT_FOUND, () -> vc.users().export(admin, unknown));
        assertRejected(LOG_IN_REQUIRED, () -> vc.users().export(Caller.visitor(), customer.id()));
        assertRejected(PERMISSION_MISSING, () -> vc.users().export(staff, customer.id()));
        assertInvalid(REQUIRED, "", () -> vc.users().export(admin, noUser()));

        assertThat(vc.users().export(admin, customer.id()).content())
                .isEqualTo(vc.users().export(ann, customer.id()).content());
        assertThat(vc.users().export(system("user:export:any"), customer.id()).user())
                .isEqualTo(customer.id());
    }

    private Tokens logIn() {
        return vc.authentication()
                .logIn(Caller.visitor(), LogIn.of(customer.email().text(), IdentityFixtures.PASSWORD));
    }

    private static Map<String, Object> only(PersonalDataExport export, String branch) {
        List<Object> records = list(export.content().get(branch));
        assertThat(records).hasSize(1);
        return map(records.get(0));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<Object>) Objects.requireNonNull(value);
    }

    private static void collectTypes(Object value, Set<Class<?>> types) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> types.add(key.getClass()));
            map.values().forEach(one -> collectTypes(one, types));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> collectTypes(one, types));
        } else {
            types.add(value.getClass());
        }
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static UserId noUser() {
        return null;
    }
}
