package io.visioncraft.testkit.assertion;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.Price;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every assertion on a record holds where it should, and where it should not it fails with all that is known. */
class RecordAssertionsTest {

    private final InMemoryVisionCraft test =
            InMemoryVisionCraft.create(builder -> builder.tax(TaxSettings.by(FlatRateTax.of("25", "10"))));
    private final User ann = test.givenACustomer("ann@example.com", "Ann");
    private final User bob = test.givenACustomer("bob@example.com", "Bob");
    private final Service windows = test.givenAnActiveService("48.00", "EUR");
    private final Service gutters = test.givenAnActiveService("10.00", "EUR");
    private final Order order = test.vc()
            .orders()
            .place(
                    as(ann),
                    PlaceOrder.of(windows.id(), 2)
                            .described(OrderDescription.none().withNote("Ring twice")));
    private final BillingFixtures billing = test.fixtures().billing();
    private final Invoice invoice = billing.invoiceOf(order.id());
    private final Invoice another = test.givenAnIssuedInvoice();

    @Test
    void assertsOrders() {
        Proof proof = new Proof(OrderAssert.class);

        for (OrderStatus status : OrderStatus.values()) {
            Order there = test.givenAnOrderIn(status);
            Order elsewhere = status == OrderStatus.PLACED ? test.givenAnOrderIn(OrderStatus.DRAFT) : order;
            String is = "is" + camelCase(status);
            proof.holds(assertThat(there), is);
            proof.holds(assertThat(there), "hasStatus", status);
            proof.fails(assertThat(elsewhere), is, told("order's status", status.name(), elsewhere.reference()));
        }
        proof.fails(assertThat(order), "hasStatus", OrderStatus.ON_HOLD, "to be ON_HOLD, but it is PLACED");
        proof.holds(assertThat(order), "hasTotal", "120.00 EUR");
        proof.fails(assertThat(order), "hasTotal", "96.00 EUR", "to be 96.00 EUR, but it is 120.00 EUR", "24.00 EUR");
        proof.holds(assertThat(order), "hasNet", "96.00 EUR");
        proof.fails(assertThat(order), "hasNet", "96.00 USD", "to be 96.00 USD, but it is 96.00 EUR");
        proof.holds(assertThat(order), "hasTax", "24.00 EUR");
        proof.fails(assertThat(order), "hasTax", "0.00 EUR", "tax to be 0.00 EUR");
        proof.holds(assertThat(order), "hasLines", 1);
        proof.fails(assertThat(order), "hasLines", 2, "number of lines to be 2, but it is 1");
        proof.holds(assertThat(order), "hasLine", windows.code(), "2");
        proof.holds(assertThat(order), "hasLine", windows.code(), "2.0");
        proof.failsWith(assertThat(order), "hasLine", List.of(gutters.code(), "2"), "it has [2 of " + windows.code());
        proof.failsWith(assertThat(order), "hasLine", List.of(windows.code(), "3"), "to have a line of 3");
        proof.holds(assertThat(order), "belongsTo", ann);
        proof.fails(
                assertThat(order),
                "belongsTo",
                bob,
                bob.id().toString(),
                ann.id().toString());
        proof.holds(assertThat(order), "hasNote", "Ring twice");
        proof.fails(assertThat(order), "hasNote", "Ring", "to be \"Ring\", but it is \"Ring twice\"");
        proof.isComplete();
    }

    @Test
    void assertsInvoices() {
        Proof proof = new Proof(InvoiceAssert.class);
        LocalDate day = LocalDate.of(2026, 3, 2);

        for (InvoiceStatus status : InvoiceStatus.values()) {
            Invoice there = status == InvoiceStatus.ISSUED ? invoice : in(status, invoice);
            Invoice elsewhere = status == InvoiceStatus.ISSUED ? in(InvoiceStatus.DRAFT, invoice) : invoice;
            proof.holds(assertThat(there), "is" + camelCase(status));
            proof.holds(assertThat(there), "hasStatus", status);
            proof.fails(assertThat(elsewhere), "is" + camelCase(status), told("status to be " + status));
        }
        proof.fails(assertThat(invoice), "hasStatus", InvoiceStatus.VOID, "to be VOID, but it is ISSUED");
        proof.holds(assertThat(invoice), "hasNumber", "INV-2026-000001");
        proof.fails(assertThat(in(InvoiceStatus.DRAFT, invoice)), "hasNumber", "INV-1", "but it is absent");
        proof.holds(assertThat(invoice), "isDated", day);
        proof.fails(assertThat(invoice), "isDated", day.plusDays(1), "to be 2026-03-03, but it is 2026-03-02");
        proof.holds(assertThat(invoice), "isDueOn", day.plusDays(14));
        proof.fails(assertThat(invoice), "isDueOn", day, "to be 2026-03-02, but it is 2026-03-16");
        proof.holds(assertThat(invoice), "hasTotal", "120.00 EUR");
        proof.fails(assertThat(invoice), "hasTotal", "120.01 EUR", "but it is 120.00 EUR");
        proof.holds(assertThat(invoice), "hasNet", "96.00 EUR");
        proof.fails(assertThat(invoice), "hasNet", "95.00 EUR", "but it is 96.00 EUR");
        proof.holds(assertThat(invoice), "hasTax", "24.00 EUR");
        proof.fails(assertThat(invoice), "hasTax", "25.00 EUR", "but it is 24.00 EUR");
        proof.holds(assertThat(invoice), "hasLines", 1);
        proof.fails(assertThat(invoice), "hasLines", 0, "number of lines to be 0");
        proof.holds(assertThat(invoice), "isFor", order);
        proof.fails(assertThat(another), "isFor", order, order.id().toString());
        proof.holds(assertThat(invoice), "belongsTo", ann);
        proof.fails(assertThat(invoice), "belongsTo", bob, "customer to be " + bob.id());
        proof.holds(assertThat(invoice), "isAddressedTo", "Ann");
        proof.fails(assertThat(invoice), "isAddressedTo", "Bob", "to be \"Bob\", but it is \"Ann\"");
        proof.isComplete();
    }

    @Test
    void assertsRoles() {
        Proof proof = new Proof(RoleAssert.class);
        Role role = test.vc()
                .roles()
                .create(as(test.givenAnAdministrator()), CreateRole.of("Night shift", "order:read:any"));

        proof.holds(assertThat(role), "hasName", "Night shift");
        proof.fails(assertThat(role), "hasName", "Day shift", "to be \"Day shift\", but it is \"Night shift\"");
        proof.holds(assertThat(role), "grants", "order:read:any");
        proof.fails(assertThat(role), "grants", "order:read:own", "grant of order:read:own to be true");
        proof.holds(assertThat(role), "doesNotGrant", "order:read:own");
        proof.fails(assertThat(role), "doesNotGrant", "order:read:any", "grant of order:read:any to be false");
        proof.isComplete();
    }

    @Test
    void assertsCrmDesks() {
        Proof proof = new Proof(CrmDeskAssert.class);
        CrmRecord record = test.givenAnOpenCrmRecord(ann);
        CrmManagement crm = test.vc().crm();
        CrmDesk queued = crm.desk(CrmFixtures.helpdesk(), record.id());
        User agent = test.givenAMemberOfStaff();
        CrmDesk assigned = crm.assign(CrmFixtures.helpdesk(), AssignCrmRecord.of(record.id(), agent.id()));

        proof.holds(assertThat(queued), "isQueued");
        proof.fails(assertThat(assigned), "isQueued", told("queued to be true"));
        proof.holds(assertThat(assigned), "isNotQueued");
        proof.fails(assertThat(queued), "isNotQueued", told("queued to be false"));
        proof.holds(assertThat(assigned), "isAssignedTo", agent);
        proof.fails(assertThat(queued), "isAssignedTo", agent, agent.id().toString());
        proof.holds(assertThat(queued), "isUnassigned");
        proof.fails(assertThat(assigned), "isUnassigned", told(agent.id().toString()));
        proof.holds(assertThat(queued), "hasPriority", CrmPriority.NORMAL);
        proof.fails(assertThat(queued), "hasPriority", CrmPriority.HIGH, "to be HIGH, but it is NORMAL");
        proof.isComplete();
    }

    @Test
    void assertsReceivables() {
        Proof proof = new Proof(ReceivableAssert.class);
        Receivable unpaid = billing.receivableOf(invoice.id());
        billing.paid(invoice.id(), "60.00");
        Receivable partPaid = billing.receivableOf(invoice.id());
        billing.paid(invoice.id(), "60.00");
        Receivable paid = billing.receivableOf(invoice.id());
        test.vc().invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "Rain"));
        Receivable freed = billing.receivableOf(invoice.id());
        billing.credited(another.id());
        Receivable credited = billing.receivableOf(another.id());

        settled(proof, "isUnpaid", unpaid, partPaid);
        settled(proof, "isPartPaid", partPaid, unpaid);
        settled(proof, "isPaid", paid, credited);
        settled(proof, "isCredited", credited, paid);
        settled(
                proof,
                "isWrittenOff",
                like(unpaid).with(Receivable::writtenOff, unpaid.balance()).made(),
                paid);
        proof.holds(assertThat(paid), "hasSettlement", Settlement.PAID);
        proof.fails(assertThat(paid), "hasSettlement", Settlement.UNPAID, "to be UNPAID, but it is PAID");
        proof.holds(assertThat(freed), "hasBalance", "0.00 EUR");
        proof.fails(assertThat(partPaid), "hasBalance", "0.00 EUR", "balance to be 0.00 EUR, but it is 60.00 EUR");
        proof.holds(assertThat(paid), "hasTotal", "120.00 EUR");
        proof.fails(assertThat(paid), "hasTotal", "12.00 EUR", "total to be 12.00 EUR");
        proof.holds(assertThat(partPaid), "hasAllocated", "60.00 EUR");
        proof.fails(assertThat(unpaid), "hasAllocated", "60.00 EUR", "but it is 0.00 EUR");
        proof.holds(assertThat(freed), "hasExcess", "120.00 EUR");
        proof.fails(assertThat(paid), "hasExcess", "60.00 EUR", "but it is 0.00 EUR");
        proof.holds(assertThat(freed), "hasCredited", "120.00 EUR");
        proof.fails(assertThat(unpaid), "hasCredited", "120.00 EUR", "but it is 0.00 EUR");
        proof.holds(assertThat(paid), "isFor", invoice);
        proof.fails(assertThat(paid), "isFor", another, another.id().toString());
        LocalDate due = unpaid.dueDate();
        proof.holds(assertThat(unpaid), "isOverdueOn", due.plusDays(1));
        proof.fails(assertThat(unpaid), "isOverdueOn", due, "to be overdue on " + due, "120.00 EUR is owed by " + due);
        proof.holds(assertThat(unpaid), "isNotOverdueOn", due);
        proof.fails(assertThat(unpaid), "isNotOverdueOn", due.plusDays(1), "but 120.00 EUR is owed since " + due);
        proof.isComplete();
    }

    @Test
    void assertsPayments() {
        Proof proof = new Proof(PaymentAssert.class);
        Payment payment = billing.paid(invoice.id(), "60.00");

        proof.holds(assertThat(payment), "hasAmount", "60.00 EUR");
        proof.fails(assertThat(payment), "hasAmount", "61.00 EUR", "but it is 60.00 EUR", payment.reference());
        proof.holds(assertThat(payment), "wasMadeBy", "transfer");
        proof.fails(assertThat(payment), "wasMadeBy", "card", "to be \"card\", but it is \"transfer\"");
        proof.holds(assertThat(payment), "hasReference", "ref-1");
        proof.fails(assertThat(payment), "hasReference", "ref-2", "but it is \"ref-1\"");
        proof.holds(assertThat(payment), "wasReceivedAt", MovableClock.START);
        proof.fails(assertThat(payment), "wasReceivedAt", MovableClock.START.plusSeconds(1), "09:00:01Z, but");
        proof.holds(assertThat(payment), "isFor", invoice);
        proof.fails(assertThat(payment), "isFor", another, another.id().toString());
        proof.isComplete();
    }

    @Test
    void assertsCreditNotes() {
        Proof proof = new Proof(CreditNoteAssert.class);
        CreditNote note = test.vc()
                .invoices()
                .credit(
                        clerk(),
                        CreditInvoice.part(invoice.id(), "One pane broke")
                                .line(order.lines().get(0).id(), 1));

        proof.holds(assertThat(note), "hasNumber", note.issue().number());
        proof.fails(assertThat(note), "hasNumber", "CN-0", "to be \"CN-0\", but it is \"" + note.number());
        proof.holds(assertThat(note), "hasTotal", "60.00 EUR");
        proof.fails(assertThat(note), "hasTotal", "120.00 EUR", "but it is 60.00 EUR");
        proof.holds(assertThat(note), "hasLines", 1);
        proof.fails(assertThat(note), "hasLines", 2, "but it is 1");
        proof.holds(assertThat(note), "isFor", invoice);
        proof.fails(assertThat(note), "isFor", another, another.id().toString());
        proof.holds(assertThat(note), "hasReason", "One pane broke");
        proof.fails(assertThat(note), "hasReason", "Rain", "to be \"Rain\", but it is \"One pane broke\"");
        proof.holds(assertThat(note), "hasReasonCode", "OTHER");
        proof.fails(assertThat(note), "hasReasonCode", "RETURN", "to be \"RETURN\", but it is \"OTHER\"");
        proof.isComplete();
    }

    @Test
    void assertsUsers() {
        Proof proof = new Proof(UserAssert.class);
        User profiled = test.vc()
                .users()
                .changeProfile(
                        as(ann),
                        ChangeProfile.of(ann.id())
                                .billedTo(BillingProfile.of("Ann Ltd", "1 Hill Street", "W1J 5LZ", "London", "GB")));

        for (UserStatus status : UserStatus.values()) {
            User there = in(status, ann);
            User elsewhere = in(status == UserStatus.ACTIVE ? UserStatus.INVITED : UserStatus.ACTIVE, ann);
            proof.holds(assertThat(there), "is" + camelCase(status));
            proof.holds(assertThat(there), "hasStatus", status);
            proof.fails(assertThat(elsewhere), "is" + camelCase(status), told("status to be " + status, "Ann"));
        }
        proof.fails(assertThat(ann), "hasStatus", UserStatus.ERASED, "to be ERASED, but it is ACTIVE");
        proof.holds(assertThat(ann), "hasEmail", "ann@example.com");
        proof.fails(assertThat(ann), "hasEmail", "Ann@example.com", "but it is \"ann@example.com\"");
        proof.holds(assertThat(ann), "hasName", "Ann");
        proof.fails(assertThat(ann), "hasName", "Bob", "to be \"Bob\", but it is \"Ann\"");
        proof.holds(assertThat(ann), "hasRole", test.fixtures().people().role(BuiltInRole.CUSTOMER));
        proof.fails(
                assertThat(ann),
                "hasRole",
                test.fixtures().people().role(BuiltInRole.STAFF),
                "but it is " + ann.role());
        proof.holds(assertThat(profiled), "hasBillingName", "Ann Ltd");
        proof.fails(assertThat(ann), "hasBillingName", "Ann Ltd", "to be \"Ann Ltd\", but it is absent");
        proof.holds(assertThat(ann), "hasNoBillingProfile");
        proof.fails(assertThat(profiled), "hasNoBillingProfile", told("to be absent, but it is", "Ann Ltd"));
        proof.isComplete();
    }

    @Test
    void assertsCategories() {
        Proof proof = new Proof(CategoryAssert.class);
        Category root = test.fixtures().catalog().aCategory("Garden");
        Category child = test.vc()
                .categories()
                .create(
                        CatalogFixtures.manager(),
                        CreateCategory.under(root.id(), "Lawn").coded("84029g"));

        proof.holds(assertThat(root), "isRoot");
        proof.fails(assertThat(child), "isRoot", told("parent to be absent, but it is " + root.id()));
        proof.holds(assertThat(child), "isUnder", root);
        proof.fails(assertThat(root), "isUnder", root, "but it is absent");
        proof.holds(assertThat(child), "hasName", "Lawn");
        proof.fails(assertThat(child), "hasName", "Garden", "to be \"Garden\", but it is \"Lawn\"");
        proof.holds(assertThat(child), "hasCode", "84029g");
        proof.fails(assertThat(child), "hasCode", "84029G", "but it is \"84029g\"");
        proof.holds(assertThat(root), "hasNoCode");
        proof.fails(assertThat(child), "hasNoCode", told("to be absent, but it is \"84029g\""));
        proof.isComplete();
    }

    @Test
    void assertsServices() {
        Proof proof = new Proof(ServiceAssert.class);
        Service draft = test.fixtures().catalog().aDraftService();
        Service retired = test.fixtures().catalog().aRetiredService();
        Category category = test.vc().categories().get(as(ann), windows.category());

        proof.holds(assertThat(draft), "isDraft");
        proof.fails(assertThat(windows), "isDraft", told("status to be DRAFT, but it is ACTIVE"));
        proof.holds(assertThat(windows), "isActive");
        proof.fails(assertThat(draft), "isActive", told("status to be ACTIVE, but it is DRAFT"));
        proof.holds(assertThat(retired), "isRetired");
        proof.fails(assertThat(draft), "isRetired", told("status to be RETIRED, but it is DRAFT"));
        proof.holds(assertThat(retired), "hasStatus", ServiceStatus.RETIRED);
        proof.fails(assertThat(retired), "hasStatus", ServiceStatus.ACTIVE, "to be ACTIVE, but it is RETIRED");
        proof.holds(assertThat(windows), "hasCode", windows.code());
        proof.fails(assertThat(windows), "hasCode", gutters.code(), gutters.code(), windows.name());
        proof.holds(assertThat(windows), "hasName", windows.name());
        proof.fails(assertThat(windows), "hasName", "Windows", "to be \"Windows\"");
        proof.holds(assertThat(windows), "belongsTo", category);
        proof.fails(assertThat(gutters), "belongsTo", category, category.id().toString());
        proof.holds(assertThat(windows), "isTaxed", TaxClassCode.STANDARD);
        proof.fails(assertThat(windows), "isTaxed", TaxClassCode.ZERO, "to be ZERO, but it is STANDARD");
        proof.holds(assertThat(windows), "isSoldBy", "C62");
        proof.fails(assertThat(windows), "isSoldBy", "HUR", "to be HUR, but it is C62");
        proof.isComplete();
    }

    @Test
    void assertsPrices() {
        Proof proof = new Proof(PriceAssert.class);
        Price first = test.fixtures().catalog().aPrice(windows.id(), "0.0125", "USD");
        test.travel(Duration.ofDays(1));
        test.fixtures().catalog().aPrice(windows.id(), "1", "USD");
        Price ended = test.vc()
                .prices()
                .history(CatalogFixtures.manager(), windows.id(), "USD", ListRequest.first())
                .items()
                .get(1);

        proof.holds(assertThat(first), "hasAmount", "0.0125 USD");
        proof.fails(assertThat(first), "hasAmount", "0.01 USD", "to be 0.01 USD, but it is 0.0125 USD");
        proof.holds(assertThat(first), "isFor", windows);
        proof.fails(assertThat(first), "isFor", gutters, gutters.id().toString());
        proof.holds(assertThat(first), "startsAt", MovableClock.START);
        proof.fails(assertThat(first), "startsAt", test.clock().instant(), "03T09:00:00Z, but it is");
        proof.holds(assertThat(ended), "endsAt", test.clock().instant());
        proof.fails(assertThat(first), "endsAt", test.clock().instant(), "but it is absent");
        proof.holds(assertThat(first), "isOpenEnded");
        proof.fails(assertThat(ended), "isOpenEnded", told("to be absent, but it is 2026-03-03T09:00:00Z"));
        proof.holds(assertThat(ended), "isInForceAt", MovableClock.START);
        proof.fails(assertThat(ended), "isInForceAt", test.clock().instant(), "until 2026-03-03T09:00:00Z");
        proof.isComplete();
    }

    @Test
    void assertsCrmRecords() {
        Proof proof = new Proof(CrmRecordAssert.class);
        CrmRecord fresh = test.vc()
                .crm()
                .open(
                        as(ann),
                        OpenCrmRecord.of("COMPLAINT", "Streaks", "On both panes.")
                                .aboutOrder(order.id())
                                .aboutService(windows.id()));
        CrmRecord plain = test.fixtures().crm().aRecordOf(bob);
        CrmRecord following = like(fresh)
                .with(CrmRecord::links, new CrmLinks(null, null, plain.id()))
                .with(CrmRecord::closedAt, null)
                .with(CrmRecord::version, 1L)
                .made();

        for (CrmStatus status : CrmStatus.values()) {
            CrmRecord there = in(status, plain);
            CrmRecord elsewhere = in(status == CrmStatus.NEW ? CrmStatus.OPEN : CrmStatus.NEW, plain);
            proof.holds(assertThat(there), "is" + camelCase(status));
            proof.holds(assertThat(there), "hasStatus", status);
            proof.fails(
                    assertThat(elsewhere), "is" + camelCase(status), told("status to be " + status, "No hot water"));
        }
        proof.fails(assertThat(plain), "hasStatus", CrmStatus.OPEN, "to be OPEN, but it is NEW");
        proof.holds(assertThat(plain), "hasPriority", CrmPriority.NORMAL);
        proof.fails(assertThat(plain), "hasPriority", CrmPriority.URGENT, "to be URGENT, but it is NORMAL");
        proof.holds(assertThat(fresh), "hasType", "COMPLAINT");
        proof.fails(assertThat(plain), "hasType", "COMPLAINT", "but it is \"ISSUE\"");
        proof.holds(assertThat(fresh), "hasSubject", "Streaks");
        proof.fails(assertThat(fresh), "hasSubject", "Dust", "but it is \"Streaks\"");
        proof.holds(assertThat(fresh), "belongsTo", ann);
        proof.fails(assertThat(fresh), "belongsTo", bob, bob.id().toString());
        proof.holds(assertThat(fresh), "isAbout", order);
        proof.fails(assertThat(plain), "isAbout", order, "order to be " + order.id() + ", but it is absent");
        proof.holds(assertThat(fresh), "isAbout", windows);
        proof.fails(assertThat(plain), "isAbout", windows, "service to be " + windows.id() + ", but it is absent");
        proof.holds(assertThat(following), "goesOnWith", plain);
        proof.fails(assertThat(plain), "goesOnWith", fresh, "but it is absent");
        proof.isComplete();
    }

    @Test
    void assertsWhatAllRecordsHaveInCommon() {
        Proof proof = new Proof(RecordAssert.class);

        proof.holds(assertThat(order), "isAtVersion", 1L);
        proof.fails(assertThat(order), "isAtVersion", 2L, "Expected the order's version to be 2, but it is 1");
        proof.isComplete();
    }

    @Test
    void showsTheWholeRecordUnderTheDescription() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(order).as("after the rain").isCompleted())
                .withMessageStartingWith("[after the rain]")
                .withMessageContainingAll(
                        "Expected the order's status to be COMPLETED, but it is PLACED",
                        "  Order",
                        "reference  " + order.reference(),
                        "lines      1 item",
                        "[0]  OrderLine",
                        "quantity     2",
                        "supplyFrom   absent");
    }

    @Test
    void failsForNoRecordAtAll() {
        @Nullable Order none = null;

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(none).isPlaced())
                .withMessageContaining("not to be null");
    }

    private static void settled(Proof proof, String is, Receivable there, Receivable elsewhere) {
        proof.holds(assertThat(there), is);
        proof.fails(
                assertThat(elsewhere),
                is,
                told("receivable's settlement to be", "but it is " + elsewhere.settlement()));
    }

    private static Invoice in(InvoiceStatus status, Invoice invoice) {
        return like(invoice)
                .with(Invoice::status, status)
                .with(Invoice::issue, null)
                .made();
    }

    private static User in(UserStatus status, User user) {
        return like(user).with(User::status, status).made();
    }

    private static CrmRecord in(CrmStatus status, CrmRecord record) {
        return like(record)
                .with(CrmRecord::status, status)
                .with(CrmRecord::closedAt, status == CrmStatus.CLOSED ? record.createdAt() : null)
                .made();
    }

    private static String[] told(String... parts) {
        return parts;
    }

    /** {@code ON_HOLD} as {@code OnHold}. */
    private static String camelCase(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
