package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.billing.BillingCodes.OVERPAYMENT;
import static io.visioncraft.ordering.OrderingCodes.ORDER_NOT_FOUND;
import static io.visioncraft.ordering.OrderingCodes.STALE_TOTAL;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The life of a small business through the public API alone, as the README promises it: a visitor becomes a customer, orders,
 * is invoiced, pays and asks for help; staff work order and queue; an administrator manages roles, categories and prices.
 * Read the test from top to bottom; each step leaves in a field what the next one needs.
 */
@SuppressWarnings("NullAway.Init") // each step sets what the next ones need
public abstract class StorySuite extends BehaviourSuite {

    private static final String ADAS_PASSWORD = "correct horse battery staple";
    private static final String SAMS_PASSWORD = "a tram full of quiet herons";
    private static final String CLEOS_PASSWORD = "seven lemons on the sill";

    private Caller ada;
    private Caller sam;
    private Caller bank;
    private User cleo;
    private Caller customer;
    private Category cleaning;
    private ServiceId windows;
    private ServiceId carpets;
    private Order order;
    private Invoice invoice;

    /** For the class that nests this suite among the tests of a store. */
    protected StorySuite() {}

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(FlatRateTax.of("19", "7")));
    }

    @Test
    @Rule({
        "ROL-2", "IDN-3", "SVC-2", "PRC-2", "ORD-3", "ORD-4", "INV-1", "INV-3", "PAY-1", "CRM-2", "CRM-4", "PRC-5",
        "IDN-7", "EVT-1"
    })
    void tellsTheStoryOfASmallBusiness() {
        theBusinessOpens();
        theAdministratorHiresStaffAndMakesARoleForTheBank();
        theAdministratorFillsTheCatalogue();
        aVisitorRegistersLogsInAndBrowses();
        theCustomerFillsACartAndPlacesIt();
        nobodyElseCanTouchTheOrder();
        theInvoiceIsThereAlready();
        aFortnightPassesAndTheInvoiceIsOverdue();
        theCustomerPays();
        staffWorkTheOrder();
        theCustomerBringsSomethingUpAndStaffWorkTheQueue();
        staffCreditWhatWentWrong();
        pricesRiseAndTheOrderStaysAsItWas();
        theCustomerStaysLoggedInUntilSheIsSuspended();
        theEventsTellItAll();
    }

    private void theBusinessOpens() {
        vc.authentication()
                .bootstrap(Caller.visitor(), BootstrapAdministrator.of("ada@example.com", "Ada Admin", ADAS_PASSWORD));

        ada = loggedIn("ada@example.com", ADAS_PASSWORD);
    }

    private void theAdministratorHiresStaffAndMakesARoleForTheBank() {
        User newcomer = registered("sam@example.com", "Sam Staff", SAMS_PASSWORD);
        vc.users()
                .assignRole(
                        ada,
                        AssignRole.of(newcomer.id(), builtIn(BuiltInRole.STAFF).id()));
        Role bookkeeper = vc.roles().create(ada, CreateRole.of("Bookkeeper", "invoice:read:any", "payment:record:any"));
        User clerk = registered("bea@example.com", "Bea Bank", SAMS_PASSWORD);
        vc.users().assignRole(ada, AssignRole.of(clerk.id(), bookkeeper.id()));

        sam = loggedIn("sam@example.com", SAMS_PASSWORD);
        bank = loggedIn("bea@example.com", SAMS_PASSWORD);
    }

    private void theAdministratorFillsTheCatalogue() {
        Category home = vc.categories().create(ada, CreateCategory.root("Home"));
        cleaning = vc.categories().create(ada, CreateCategory.root("Cleaning"));
        vc.categories().move(ada, MoveCategory.under(cleaning.id(), home.id()));

        windows = offered("WIN", "Window cleaning", "HUR", "40.00");
        carpets = offered("CARP", "Carpet cleaning", "C62", "65.50");

        assertRejected(PERMISSION_MISSING, () -> vc.categories().create(sam, CreateCategory.root("Sam's corner")));
    }

    private void aVisitorRegistersLogsInAndBrowses() {
        cleo = registered("cleo@example.com", "Cleo Customer", CLEOS_PASSWORD);
        assertRejected(
                BAD_CREDENTIALS,
                () -> vc.authentication().logIn(Caller.visitor(), LogIn.of("cleo@example.com", "seven limes")));
        customer = loggedIn("cleo@example.com", CLEOS_PASSWORD);
        vc.users()
                .changeProfile(
                        customer,
                        ChangeProfile.of(cleo.id())
                                .billedTo(BillingProfile.of("Cleo's Café", "Uferweg 3", "10999", "Berlin", "DE")));

        assertThat(vc.services()
                        .list(customer, ServiceSearch.all().inSubtreeOf(cleaning.id()), ListRequest.first())
                        .items())
                .extracting(ServiceSummary::name)
                .containsExactly("Carpet cleaning", "Window cleaning");
        assertThat(vc.prices().priceNow(customer, windows, "EUR").unitPrice()).isEqualTo(UnitPrice.of("40.00", "EUR"));
    }

    private void theCustomerFillsACartAndPlacesIt() {
        Order cart = vc.orders().draft(customer, DraftOrder.own());
        vc.orders().addLine(customer, AddLine.to(cart.id(), windows, "2.5"));
        vc.orders().addLine(customer, AddLine.to(cart.id(), carpets, 2));

        assertRejected(
                STALE_TOTAL,
                () -> vc.orders().placeDraft(customer, PlaceDraft.of(cart.id()).expecting("231.00", "EUR")));
        order = vc.orders().placeDraft(customer, PlaceDraft.of(cart.id()).expecting("274.89", "EUR"));

        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.totals().net()).isEqualTo(eur("231.00"));
    }

    private void nobodyElseCanTouchTheOrder() {
        registered("curt@example.com", "Curt Curious", SAMS_PASSWORD);
        Caller curt = loggedIn("curt@example.com", SAMS_PASSWORD);

        assertRejected(ORDER_NOT_FOUND, () -> vc.orders().get(curt, order.id()));
        assertRejected(ORDER_NOT_FOUND, () -> vc.orders().cancel(curt, CancelOrder.of(order.id())));
        assertThat(vc.invoices().findByOrder(curt, order.id())).isEmpty();
    }

    private void theInvoiceIsThereAlready() {
        invoice = vc.invoices().findByOrder(customer, order.id()).orElseThrow();

        assertThat(invoice.status()).isEqualTo(InvoiceStatus.ISSUED);
        assertThat(invoice.number()).isEqualTo("INV-2026-000001");
        assertThat(invoice.totals()).isEqualTo(order.totals());
        assertThat(invoice.parties().buyer().legalName()).isEqualTo("Cleo's Café");
        assertThat(receivable().settlement()).isEqualTo(Settlement.UNPAID);
    }

    private void aFortnightPassesAndTheInvoiceIsOverdue() {
        clock.advance(Duration.ofDays(15));

        assertRejected(NOT_AUTHENTICATED, () -> vc.invoices().get(sam, invoice.id()));
        ada = loggedIn("ada@example.com", ADAS_PASSWORD);
        sam = loggedIn("sam@example.com", SAMS_PASSWORD);
        bank = loggedIn("bea@example.com", SAMS_PASSWORD);
        customer = loggedIn("cleo@example.com", CLEOS_PASSWORD);
        assertThat(receivable().overdue(issuer().dateOf(clock.instant()))).isTrue();
    }

    private void theCustomerPays() {
        assertRejected(OVERPAYMENT, () -> vc.invoices().recordPayment(bank, payment("300.00")));
        vc.invoices().recordPayment(bank, payment("274.89"));
        vc.invoices().recordPayment(bank, payment("274.89")); // the bank reports it twice

        assertThat(receivable().settlement()).isEqualTo(Settlement.PAID);
    }

    private void staffWorkTheOrder() {
        vc.orders().confirm(sam, WorkOnOrder.of(order.id()));
        vc.orders().start(sam, WorkOnOrder.of(order.id()));
        vc.orders().hold(sam, WorkOnOrder.of(order.id()).because("Out of soap"));
        vc.orders().resume(sam, WorkOnOrder.of(order.id()));
        vc.orders().complete(sam, CompleteOrder.of(order.id()));

        assertThat(vc.orders()
                        .history(customer, order.id(), ListRequest.first())
                        .items())
                .extracting(change -> change.to())
                .containsExactly(
                        OrderStatus.DRAFT,
                        OrderStatus.PLACED,
                        OrderStatus.CONFIRMED,
                        OrderStatus.IN_PROGRESS,
                        OrderStatus.ON_HOLD,
                        OrderStatus.IN_PROGRESS,
                        OrderStatus.COMPLETED);
    }

    private void theCustomerBringsSomethingUpAndStaffWorkTheQueue() {
        vc.crm().open(customer, OpenCrmRecord.of("INQUIRY", "Gutters", "Do you clean gutters too?"));
        CrmRecord stain = vc.crm()
                .open(
                        customer,
                        OpenCrmRecord.of("COMPLAINT", "Stain", "One carpet still has its stain.")
                                .priority(CrmPriority.HIGH)
                                .aboutOrder(order.id())
                                .aboutService(carpets));

        CrmRecord claimed = vc.crm().claimNext(sam).orElseThrow();
        assertThat(claimed.id()).isEqualTo(stain.id());
        vc.crm().note(sam, NoteOnCrmRecord.of(claimed.id(), "She is right, I saw it."));
        vc.crm()
                .reply(
                        sam,
                        ReplyToCrmRecord.of(claimed.id(), "Shall we come again or credit it?")
                                .awaitingCustomer());
        vc.crm().reply(customer, ReplyToCrmRecord.of(claimed.id(), "Credit it, please."));
        vc.crm().resolve(sam, WorkOnCrmRecord.of(claimed.id()));
        vc.crm().close(sam, WorkOnCrmRecord.of(claimed.id()));

        assertThat(vc.crm().get(customer, stain.id()).status()).isEqualTo(CrmStatus.CLOSED);
        assertThat(vc.crm().messages(customer, stain.id(), ListRequest.first()).items())
                .extracting(message -> message.text())
                .containsExactly("Shall we come again or credit it?", "Credit it, please.");
        assertRejected(PERMISSION_MISSING, () -> vc.crm().notes(customer, stain.id(), ListRequest.first()));
        assertThat(vc.crm().queue(sam, ListRequest.first()).items()).hasSize(1);
    }

    private void staffCreditWhatWentWrong() {
        vc.invoices()
                .credit(
                        sam,
                        CreditInvoice.part(invoice.id(), "One carpet kept its stain")
                                .line(order.lines().get(1).id(), 1));

        assertThat(vc.invoices().creditNotes(customer, invoice.id()))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.number()).isEqualTo("CRN-2026-000001");
                    assertThat(note.totals().due()).isEqualTo(eur("77.95"));
                });
        assertThat(receivable().settlement()).isEqualTo(Settlement.PAID);
        assertThat(receivable().excess()).isEqualTo(eur("77.95"));
        assertThat(vc.invoices().get(customer, invoice.id())).isEqualTo(invoice);
    }

    private void pricesRiseAndTheOrderStaysAsItWas() {
        vc.prices().set(ada, SetPrice.of(windows, "44.00", "EUR"));

        assertThat(vc.prices().priceNow(Caller.visitor(), windows, "EUR").unitPrice())
                .isEqualTo(UnitPrice.of("44.00", "EUR"));
        assertThat(vc.orders().get(customer, order.id()).totals()).isEqualTo(order.totals());
    }

    private void theCustomerStaysLoggedInUntilSheIsSuspended() {
        Tokens tokens = vc.authentication().logIn(Caller.visitor(), LogIn.of("cleo@example.com", CLEOS_PASSWORD));
        Tokens fresh = vc.authentication().refresh(Caller.visitor(), RefreshSession.with(tokens.refreshToken()));
        Caller again = vc.authentication().caller(fresh.accessToken());
        assertThat(vc.orders().get(again, order.id()).id()).isEqualTo(order.id());

        vc.users().suspend(ada, SuspendUser.of(cleo.id(), "Asked us to"));

        assertRejected(NOT_AUTHENTICATED, () -> vc.orders().get(again, order.id()));
        assertRejected(
                BAD_CREDENTIALS,
                () -> vc.authentication().logIn(Caller.visitor(), LogIn.of("cleo@example.com", CLEOS_PASSWORD)));
    }

    private void theEventsTellItAll() {
        List<EventRecord> ofTheOrder = vc.events()
                .ofAggregate(ada, "order", order.id().value(), ListRequest.first())
                .items();

        assertThat(ofTheOrder)
                .extracting(EventRecord::type)
                .startsWith("order.drafted", "order.line-added", "order.line-added", "order.placed")
                .endsWith("order.completed");
        assertThat(events.types())
                .contains("invoice.issued", "payment.recorded", "credit-note.issued", "crm-record.closed");
        assertThat(events.all().toString()).doesNotContain("stain", "cleo@example.com", "Café");
    }

    private User registered(String email, String name, String password) {
        return vc.authentication().register(Caller.visitor(), RegisterUser.of(email, name, password));
    }

    private Caller loggedIn(String email, String password) {
        Tokens tokens = vc.authentication().logIn(Caller.visitor(), LogIn.of(email, password));
        return vc.authentication().caller(tokens.accessToken());
    }

    private Role builtIn(BuiltInRole which) {
        return vc.roles().list(ada, ListRequest.first()).items().stream()
                .filter(role -> role.builtIn() == which)
                .findFirst()
                .orElseThrow();
    }

    private ServiceId offered(String code, String name, String unit, String unitPrice) {
        Service draft = vc.services()
                .create(ada, CreateService.of(code, name, cleaning.id()).per(unit));
        vc.prices().set(ada, SetPrice.of(draft.id(), unitPrice, "EUR"));
        return vc.services().activate(ada, ActivateService.of(draft.id())).id();
    }

    private RecordPayment payment(String amount) {
        return RecordPayment.of(invoice.id(), amount, "EUR", "transfer", "TR-4711", clock.instant());
    }

    private Receivable receivable() {
        return vc.invoices().receivable(customer, invoice.id());
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
