package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The story of a small business in a dozen steps, each told through the public API alone. */
final class Story {

    static final String CURRENCY = "EUR";
    static final String ADMINISTRATOR = "ada@hillside.example";

    /** Everybody's password here; a real host lets people choose their own. */
    static final String PASSWORD = "a passphrase for demonstrations";

    private static final Caller BANK = Caller.system("bank", "payment:record:any", "invoice:read:any");

    private final Narrator narrator;

    Story(PrintStream out) {
        this.narrator = new Narrator(out);
    }

    void run(@Nullable Path database) throws RunFailed {
        Issuer issuer = issuer();
        try (Shop shop = Shop.open(database, issuer, Clock.systemUTC(), StoryTax::configure)) {
            tell(shop.library(), issuer);
        }
    }

    /** A business in Berlin. */
    private static Issuer issuer() {
        Address address = Address.of("Hauptstraße 1", "10115", "Berlin", "DE");
        Party party = new Party("Hillside Services GmbH", address, List.of(new TaxId("VAT", "DE123456789")), "");
        return Issuer.of(party, ZoneId.of("Europe/Berlin"), CURRENCY)
                .withTerms(PaymentTerms.net(14).with(CashDiscount.of("2", 7)));
    }

    private void tell(VisionCraft vc, Issuer issuer) {
        People people = new People(vc);
        boolean newStore = isNew(vc);

        narrator.step("The business opens");
        Caller ada = people.administrator(narrator, newStore);
        narrator.say("Ada logs in: her password is checked against its Argon2id hash, her token is signed with ES256.");

        narrator.step("Ada sets up roles, staff and the catalogue");
        if (newStore) {
            vc.roles().create(ada, CreateRole.of("Bookkeeper", "invoice:read:any", "payment:record:any"));
            narrator.say("A role Bookkeeper may read invoices and record payments, nothing else.");
        }
        Caller sam = people.staff(ada, "sam@hillside.example", "Sam Staff");
        narrator.say("Sam is a member of staff.");
        Catalogue catalogue = Catalogue.of(vc, ada, narrator);

        narrator.step("A visitor registers, logs in and browses");
        User cleo = people.registered(freeAddress(vc, ada, "cleo"), "Cleo Customer");
        Caller customer = people.loggedIn(cleo.email().text());
        narrator.say(
                "Cleo registers as %s, customer number %s, and logs in.",
                cleo.email().text(), cleo.number());
        for (ServiceSummary service : vc.services()
                .list(customer, ServiceSearch.all().inSubtreeOf(catalogue.cleaning()), ListRequest.first())
                .items()) {
            narrator.say(
                    "Under Cleaning she sees %s, %s.",
                    service.name(),
                    vc.prices().priceNow(customer, service.id(), CURRENCY).unitPrice());
        }

        narrator.step("Cleo orders two services and plants");
        PlaceOrder wanted = PlaceOrder.of(catalogue.windows(), "2.5")
                .and(catalogue.carpets(), 1)
                .and(catalogue.plants(), 2);
        narrator.refused(
                "Her browser still shows yesterday's total of 240.00 EUR:",
                () -> vc.orders().place(customer, wanted.expecting("240.00", CURRENCY)));
        Order order = vc.orders().place(customer.withKey("cart-" + cleo.id()), wanted.expecting("253.45", CURRENCY));
        narrator.say(
                "Order %s is placed: %s for %d lines.",
                order.reference(), order.totals().due(), order.lines().size());
        Order again = vc.orders().place(customer.withKey("cart-" + cleo.id()), wanted.expecting("253.45", CURRENCY));
        narrator.say("Her browser sends it twice: with the same key it is the same order (%s).", again.reference());

        narrator.step("Another customer tries to act on it");
        User stranger = people.registered(freeAddress(vc, ada, "curt"), "Curt Curious");
        Caller curt = people.loggedIn(stranger.email().text());
        narrator.refused(
                "Curt has learnt the order's id and tries to cancel it:",
                () -> vc.orders().cancel(curt, CancelOrder.of(order.id())));

        narrator.step("The invoice is there already");
        Invoice invoice = vc.invoices().findByOrder(customer, order.id()).orElseThrow();
        Issuance issue = Objects.requireNonNull(invoice.issue());
        narrator.say(
                "%s of %s over %s.",
                issue.number(), issue.date(), invoice.totals().due());
        narrator.say("%s", StoryTerms.told(invoice));
        narrator.say("It shows the tax that the prices hold: %s.", StoryTax.told(invoice.totals()));

        narrator.step("Cleo pays");
        narrator.refused(
                "The bank reports 300.00 EUR by mistake:",
                () -> vc.invoices().recordPayment(BANK, payment(invoice, "300.00")));
        vc.invoices().recordPayment(BANK, payment(invoice, "253.45"));
        Receivable receivable = vc.invoices().receivable(customer, invoice.id());
        narrator.say("She takes no discount: 253.45 EUR arrive; the invoice is %s.", receivable.settlement());

        narrator.step("Staff work the order");
        vc.orders().confirm(sam, WorkOnOrder.of(order.id()));
        vc.orders().start(sam, WorkOnOrder.of(order.id()));
        Order done = vc.orders().complete(sam, CompleteOrder.of(order.id()));
        narrator.say("Sam confirms it, starts it, and it is %s.", done.status());

        narrator.step("Businesses buy, at home and abroad");
        sellToBusinesses(new Businesses(vc, people, narrator), catalogue, name -> freeAddress(vc, ada, name));

        narrator.step("Cleo has a question, staff work the queue");
        CrmRecord question = vc.crm()
                .open(
                        customer,
                        OpenCrmRecord.of("INQUIRY", "Frames", "Do you clean the frames too?")
                                .aboutService(catalogue.windows()));
        narrator.say(
                "Cleo asks about window cleaning: \"%s\" (%s, %s).",
                question.topic().description(), question.number(), question.status());
        CrmRecord claimed = vc.crm().claimNext(sam).orElseThrow();
        vc.crm().reply(sam, ReplyToCrmRecord.of(claimed.id(), "Yes, they are part of the hour."));
        CrmRecord resolved = vc.crm().resolve(sam, WorkOnCrmRecord.of(claimed.id()));
        narrator.say("Sam claims the first of the queue, answers, and it is %s.", resolved.status());

        narrator.step("The end");
        narrator.say(
                "%s keeps %d events of order %s for those who ask later.",
                issuer.party().legalName(),
                vc.events()
                        .ofAggregate(
                                Caller.system("audit", "event:read:any"),
                                "order",
                                order.id().value(),
                                ListRequest.first())
                        .items()
                        .size(),
                order.reference());
    }

    /** With the tax of home, with the tax left to a cleaning firm, and abroad before and after a check of the VAT id. */
    private static void sellToBusinesses(
            Businesses businesses, Catalogue catalogue, UnaryOperator<String> freeAddress) {
        Businesses.Buyer office = businesses.registered(
                freeAddress.apply("otto"),
                "Otto Office",
                BillingProfile.of("Kontor Nord GmbH", "Am Hafen 3", "20457", "Hamburg", "DE"));
        businesses.buys(office, "ten hours of window cleaning", PlaceOrder.of(catalogue.windows(), 10));

        Businesses.Buyer cleaners = businesses.registered(
                freeAddress.apply("berta"),
                "Berta Blank",
                BillingProfile.of("Blank Reinigung GmbH", "Weserweg 4", "28195", "Bremen", "DE")
                        .withTaxNumber("VAT", StoryTax.CLEANING_FIRM));
        businesses.checked(cleaners);
        businesses.buys(
                cleaners,
                "ten hours of work for a cleaning firm, and a plant",
                PlaceOrder.of(catalogue.contracts(), 10).and(catalogue.plants(), 1));

        Businesses.Buyer abroad = businesses.registered(
                freeAddress.apply("vera"),
                "Vera Vienna",
                BillingProfile.of("Ring Beratung GmbH", "Ring 2", "1010", "Wien", "AT")
                        .withTaxNumber("VAT", StoryTax.FIRM_ABROAD));
        businesses.buys(
                abroad, "two hours of advice before its VAT id is checked", PlaceOrder.of(catalogue.advice(), 2));
        businesses.checked(abroad);
        businesses.buys(abroad, "two hours more", PlaceOrder.of(catalogue.advice(), 2));
    }

    private static RecordPayment payment(Invoice invoice, String amount) {
        return RecordPayment.of(
                invoice.id(), amount, CURRENCY, "transfer", "bank-" + invoice.id() + "-" + amount, invoice.createdAt());
    }

    private static boolean isNew(VisionCraft vc) {
        Caller setUp = Caller.system("set-up", "user:read:any");
        return vc.users()
                .list(setUp, UserQuery.all(), ListRequest.first(1))
                .items()
                .isEmpty();
    }

    /** The first address of a kind that nobody has yet: each run over a kept database registers other people. */
    private static String freeAddress(VisionCraft vc, Caller administrator, String name) {
        int number = 1;
        while (vc.users()
                .findByEmail(administrator, name + number + "@post.example")
                .isPresent()) {
            number++;
        }
        return name + number + "@post.example";
    }
}
