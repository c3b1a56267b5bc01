package io.visioncraft.persistence.jpa;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;

/** What happened in the database that a later version finds: every table holds rows, some of which are waiting. */
final class OldStory {

    static final String ANN = "ann@example.com";
    static final String KEY = "from-before-the-upgrade";
    static final String ROOT = "Trades";
    static final String SERVICE = "OLD-1";

    /** The number of invoices: one of each order that was placed. */
    static final int INVOICES = 4;

    static final String WAITING = "No hot water";

    private OldStory() {}

    static void happenIn(World world) {
        User ann = world.people().aCustomer(ANN, "Ann Old");
        world.people().aMemberOfStaff();
        world.people().aUserWith("order:read:any", "invoice:read:any");
        world.people().anInvitedCustomer();
        world.people().aSuspendedUser();
        world.people().anErasedUser();
        sessionsOf(ann, world);
        Service service = catalogue(world);
        Invoice invoice = orders(ann, service, world);
        world.billing().paid(invoice.id(), "100.00");
        world.vc()
                .invoices()
                .credit(
                        BillingFixtures.clerk(),
                        CreditInvoice.part(invoice.id(), "One was broken")
                                .line(invoice.lines().get(0).orderLine(), 1));
        crm(ann, world);
        deliveries(world);
    }

    private static void sessionsOf(User user, World world) {
        LogIn command = LogIn.of(user.email().text(), IdentityFixtures.PASSWORD);
        Tokens kept = world.vc().authentication().logIn(Caller.visitor(), command);
        world.vc().authentication().refresh(Caller.visitor(), RefreshSession.with(kept.refreshToken()));
        Tokens ended = world.vc().authentication().logIn(Caller.visitor(), command);
        world.vc().authentication().logOut(Caller.user(user.id(), ended.session()));
    }

    private static Service catalogue(World world) {
        Caller manager = CatalogFixtures.manager();
        Category root = world.vc()
                .categories()
                .create(
                        manager,
                        CreateCategory.root(ROOT).coded("T-1").described("Näh- und Flickarbeiten; 50 % \\ 'more'"));
        Category below = world.catalog().aCategoryUnder(root, "Plumbing");
        world.catalog().aDraftServiceIn(below.id());
        world.catalog().aRetiredService();
        Service service = world.catalog()
                .anActive(CreateService.of(SERVICE, "Boiler check", below.id()).described("Once a year"));
        world.catalog().aPrice(service.id(), "75.00", "EUR");
        world.standIns().clock().advance(Duration.ofDays(1));
        world.catalog().aPrice(service.id(), "80.00", "EUR");
        return service;
    }

    private static Invoice orders(User ann, Service service, World world) {
        Order placed = world.vc().orders().place(IdentityFixtures.as(ann).withKey(KEY), PlaceOrder.of(service.id(), 3));
        world.orders().aCartOf(ann);
        for (OrderStatus status : List.of(OrderStatus.COMPLETED, OrderStatus.ON_HOLD, OrderStatus.CANCELLED)) {
            world.orders().anOrderOf(ann, status);
        }
        return world.billing().invoiceOf(placed.id());
    }

    private static void crm(User ann, World world) {
        CrmRecord taken = world.crm().anOpenRecordOf(ann);
        Caller helpdesk = CrmFixtures.helpdesk();
        world.vc().crm().note(helpdesk, NoteOnCrmRecord.of(taken.id(), "Third time this year"));
        world.vc()
                .crm()
                .assign(
                        helpdesk,
                        AssignCrmRecord.of(
                                taken.id(), world.people().aMemberOfStaff().id()));
        world.crm().aClosedRecordOf(ann);
        world.crm().aRecordOf(ann, CrmPriority.LOW);
        world.crm().aRecordOf(ann, CrmPriority.URGENT);
    }

    /** One event is delivered, one given up, the others wait. */
    private static void deliveries(World world) {
        world.store().transactions().inTransaction(() -> {
            List<Delivery> claimed =
                    world.store().events().claim(world.standIns().clock().instant(), Duration.ofMinutes(1), 2);
            Delivery first = claimed.get(0);
            Delivery second = claimed.get(1);
            world.store().events().settle(List.of(DeliveryOutcome.delivered(first), DeliveryOutcome.dead(second)));
            return true;
        });
    }
}
