package io.visioncraft.tck.suite;

import static io.visioncraft.identity.IdentityCodes.USER_ERASED;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.ordering.OrderingCodes.CUSTOMER_NOT_ACTIVE;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who says something holds the guard of its person until that is stored, on every store, so that nobody is erased past it; and
 * nobody says anything in the name of somebody erased. {@link ErasureSuite} has what erasing does.
 */
@Rule("IDN-8")
abstract class PersonGuardSuite extends OrderingSuite {

    private static final OrderDescription NOTE = OrderDescription.none().withNote("The key is under the mat");

    private final List<String> held = new ArrayList<>();
    private VisionCraft watched;
    private CrmFixtures records;

    @BeforeEach
    void beginWithAWatchedStore() {
        Guards guards = persistence.guards();
        watched = libraryOver(new ForwardingPersistence(persistence) {
            @Override
            public Guards guards() {
                return guard -> {
                    guards.hold(guard);
                    held.add(guard.key());
                };
            }
        });
        records = CrmFixtures.in(vc);
    }

    @Test
    void holdsTheCustomerWhileSomethingIsSaidAboutAnOrder() {
        Order cart = orders.aCartOf(customer);

        watched.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(NOTE));
        watched.orders()
                .place(STAFF, placedByStaff().described(OrderDescription.none().withReference("PO-7")));
        watched.orders().describe(STAFF, DescribeOrder.of(cart.id(), NOTE));

        assertThat(persons()).containsExactly(ann(), ann(), ann());
    }

    @Test
    void holdsTheCustomerBeforeAllOtherGuards() {
        watched.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(NOTE));

        assertThat(held).containsExactly(ann(), "series:invoice:INV", "books"); // of the first document of a series
        watched.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(NOTE));
        assertThat(held.subList(3, held.size())).containsExactly(ann(), "series:invoice:INV");
    }

    @Test
    void holdsTheCustomerWhileItsOwnReasonIsStored() {
        Order early = orders.aPlacedOrderOf(customer);
        User owner = people.aUserWith("order:place:any", "order:work:any", "crm:open:own", "crm:work:any");
        Caller asOwner = IdentityFixtures.as(owner);
        Order own = vc.orders().place(asOwner, PlaceOrder.of(cleaning.id(), 1));
        CrmRecord record = records.anOpenRecordOf(owner);

        watched.orders().cancel(ann, CancelOrder.of(early.id()).because("Moved to Rome"));
        watched.orders().confirm(asOwner, WorkOnOrder.of(own.id()).because("I am at home"));
        watched.crm().resolve(asOwner, WorkOnCrmRecord.of(record.id()).because("I found the tap"));

        assertThat(persons()).containsExactly(ann(), person(owner), person(owner));
    }

    @Test
    void holdsTheCustomerWhileItWritesToUs() {
        CrmRecord record = records.anOpenRecordOf(customer);
        CrmRecord closed = records.aClosedRecordOf(customer);
        clock.advance(Duration.ofDays(365));

        watched.crm().open(ann, OpenCrmRecord.of("ISSUE", "Leak", "It drips"));
        watched.crm().reply(ann, ReplyToCrmRecord.of(record.id(), "Still no water"));
        watched.crm().reply(ann, ReplyToCrmRecord.of(closed.id(), "It drips again"));

        assertThat(persons()).containsExactly(ann(), ann(), ann());
    }

    @Test
    void holdsNobodyWhereTheCustomerSaysNothing() {
        Order cart = orders.aCartOf(customer);
        LocalDate day = LocalDate.of(2026, 3, 9);
        CrmRecord record = records.aRecordOf(customer);

        watched.orders().draft(ann, DraftOrder.own());
        watched.orders()
                .describe(
                        ann, DescribeOrder.of(cart.id(), OrderDescription.none().supplied(day, day)));
        Order placed = watched.orders().placeDraft(ann, PlaceDraft.of(cart.id()));
        watched.orders().confirm(STAFF, WorkOnOrder.of(placed.id()).because("In stock"));
        watched.orders().cancel(ann, CancelOrder.of(placed.id()));
        Order other = watched.orders().place(STAFF, placedByStaff());
        watched.orders().cancel(STAFF, CancelOrder.of(other.id()).because("Out of stock"));
        watched.crm().open(CrmFixtures.helpdesk(), openedByStaff());
        watched.crm().reply(CrmFixtures.helpdesk(), ReplyToCrmRecord.of(record.id(), "We are on it"));
        watched.crm()
                .resolve(CrmFixtures.helpdesk(), WorkOnCrmRecord.of(record.id()).because("Done"));

        assertThat(persons()).isEmpty();
    }

    @Test
    void letsNobodySpeakForSomebodyErased() {
        Order cart = orders.aCartOf(customer);
        erase(customer.id());
        events.clear();

        assertRejected(USER_ERASED, () -> vc.orders().describe(STAFF, DescribeOrder.of(cart.id(), NOTE)));
        assertRejected(
                USER_ERASED, () -> vc.orders().place(STAFF, placedByStaff().described(NOTE)));
        assertRejected(CUSTOMER_NOT_ACTIVE, () -> vc.orders().place(STAFF, placedByStaff()));
        assertRejected(CUSTOMER_NOT_ACTIVE, () -> vc.orders().placeDraft(STAFF, PlaceDraft.of(cart.id())));
        assertRejected(CUSTOMER_NOT_ACTIVE, () -> vc.orders().draft(STAFF, DraftOrder.forCustomer(customer.id())));
        assertRejected(USER_ERASED, () -> vc.crm().open(CrmFixtures.helpdesk(), openedByStaff()));

        assertThat(events.all()).isEmpty();
        assertThat(vc.orders().get(STAFF, cart.id())).isEqualTo(cart);
    }

    @Test
    void refusesWhatSomebodySaysWhoIsErasedAtThatMoment() {
        Order cart = orders.aCartOf(customer);
        Order placed = orders.anOrderOf(customer, OrderStatus.PLACED);
        CrmRecord record = records.anOpenRecordOf(customer);
        VisionCraft late = libraryOver(Interleaving.after(
                persistence, "accounts", "find", Interleaving.once(() -> erasedElsewhere(customer.id()))));
        assertRejected(USER_ERASED, () -> late.orders().describe(ann, DescribeOrder.of(cart.id(), NOTE)));
        restore();
        VisionCraft cancelling = libraryOver(Interleaving.after(
                persistence, "accounts", "find", Interleaving.once(() -> erasedElsewhere(customer.id()))));
        assertRejected(
                USER_ERASED,
                () -> cancelling
                        .orders()
                        .cancel(ann, CancelOrder.of(placed.id()).because("Moved to Rome")));
        restore();
        VisionCraft replying = libraryOver(Interleaving.after(
                persistence, "accounts", "find", Interleaving.once(() -> erasedElsewhere(customer.id()))));

        assertRejected(
                USER_ERASED, () -> replying.crm().reply(ann, ReplyToCrmRecord.of(record.id(), "Still no water")));

        assertThat(vc.orders().get(STAFF, cart.id())).isEqualTo(cart);
        assertThat(vc.orders().get(STAFF, placed.id())).isEqualTo(placed);
        assertThat(vc.crm().get(CrmFixtures.helpdesk(), record.id())).isEqualTo(record);
    }

    @Test
    @Rule("GEN-2")
    void holdsNobodyWhoIsOutOfReach() {
        User stranger = people.aCustomer();
        UserId unknown = new UserId(new UUID(7, 7));

        for (UserId other : List.of(stranger.id(), unknown)) {
            assertRejected(
                    USER_NOT_FOUND,
                    () -> watched.orders()
                            .place(
                                    ann,
                                    PlaceOrder.of(cleaning.id(), 1)
                                            .forCustomer(other)
                                            .described(NOTE)));
        }
        assertThat(held).isEmpty();
    }

    private List<String> persons() {
        return held.stream().filter(key -> key.startsWith("person:")).toList();
    }

    private String ann() {
        return person(customer);
    }

    private static String person(User user) {
        return new Guard.Person(user.id()).key();
    }

    private PlaceOrder placedByStaff() {
        return PlaceOrder.of(cleaning.id(), 1).forCustomer(customer.id());
    }

    private OpenCrmRecord openedByStaff() {
        return OpenCrmRecord.of("ISSUE", "Leak", "Ann called: it drips").forCustomer(customer.id());
    }

    private void erasedElsewhere(UserId user) {
        Race.elsewhere(() -> erase(user));
    }

    private User erase(UserId user) {
        return inStatus(user, UserStatus.ERASED);
    }

    private void restore() {
        inStatus(customer.id(), UserStatus.ACTIVE);
    }

    /** As a store would hold it; the use case that does it does more. */
    private User inStatus(UserId user, UserStatus status) {
        return persistence.transactions().<User, RuntimeException>inTransaction(() -> {
            persistence.guards().hold(new Guard.Person(user));
            User now = persistence.identity().users().find(user).orElseThrow();
            User next = like(now)
                    .with(User::status, status)
                    .with(User::version, now.version() + 1)
                    .made();
            persistence.identity().users().save(next, List.of());
            return next;
        });
    }
}
