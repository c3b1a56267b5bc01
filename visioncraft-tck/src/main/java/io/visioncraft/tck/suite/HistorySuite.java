package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.CrmFixtures.helpdesk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.MoveService;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.ChangeCrmPriority;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.crm.ReleaseCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Users, orders, services, CRM records and their desks know when they were last changed. What a node does whose clock is behind
 * that of the node before is dated by that, so that no history runs backwards.
 */
@Rule({"GEN-8", "GEN-10"})
abstract class HistorySuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();

    private IdentityFixtures people;
    private CatalogFixtures catalog;
    private OrderFixtures orders;
    private Caller admin;
    private Caller desk;
    private User ann;

    @BeforeEach
    void beginWithACustomer() {
        people = IdentityFixtures.in(vc);
        catalog = CatalogFixtures.in(vc);
        orders = OrderFixtures.in(vc, people, catalog);
        admin = people.admin();
        desk = system("order:work:any", "order:read:any");
        ann = people.aCustomer();
    }

    @Test
    @Rule("IDN-8")
    void datesWhatHappensToAUserNeverBeforeItsLastChange() {
        Instant last = aheadOf(ann);

        User renamed =
                vc.users().changeProfile(admin, ChangeProfile.of(ann.id()).named("Anna"));
        assertChangedAt(last, renamed);
        assertChangedAt(last, behind(() -> vc.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"))));
        assertChangedAt(last, behind(() -> vc.users().reinstate(admin, ReinstateUser.of(ann.id(), "Paid"))));
        assertChangedAt(
                last,
                behind(() -> vc.users()
                        .assignRole(
                                admin,
                                AssignRole.of(
                                        ann.id(), people.role(BuiltInRole.STAFF).id()))));
        assertChangedAt(last, behind(() -> vc.users().erase(admin, EraseUser.of(ann.id(), "Asked for it"))));

        assertThat(vc.users().history(admin, ann.id(), ListRequest.first()).items())
                .extracting(StatusChange::at)
                .containsExactly(ann.createdAt(), last, last, last);
        assertThat(vc.users().get(admin, ann.id()).changedAt()).isEqualTo(last);
        assertToldAt(last, ann);
    }

    @Test
    @Rule("ORD-3")
    void datesWhatHappensToACartNeverBeforeItsLastChange() {
        Order cart = orders.aCartOf(ann);
        Instant last = aheadOf(cart);
        Caller customer = as(ann);

        Order filled = vc.orders()
                .addLine(customer, AddLine.to(cart.id(), cart.lines().get(0).service(), 2));
        assertChangedAt(last, filled);
        assertChangedAt(
                last,
                behind(() -> vc.orders()
                        .changeLine(
                                customer,
                                ChangeLine.of(cart.id(), filled.lines().get(1).id())
                                        .quantity(3))));
        assertChangedAt(
                last,
                behind(() -> vc.orders()
                        .removeLine(
                                customer,
                                RemoveLine.of(cart.id(), filled.lines().get(0).id()))));
        assertChangedAt(
                last,
                behind(() -> vc.orders()
                        .describe(
                                customer,
                                DescribeOrder.of(
                                        cart.id(), OrderDescription.none().withNote("Ring twice")))));
        Order placed = behind(() -> vc.orders().placeDraft(customer, PlaceDraft.of(cart.id())));

        assertChangedAt(last, placed);
        assertThat(placed.placedAt()).isEqualTo(last);
        assertThat(vc.orders().history(customer, cart.id(), ListRequest.first()).items())
                .extracting(StatusChange::at)
                .containsExactly(cart.createdAt(), last);
        assertToldAt(last, cart);
    }

    @Test
    @Rule("ORD-2")
    void datesWhatHappensToAnOrderNeverBeforeItsLastChange() {
        Order order = orders.aPlacedOrderOf(ann);
        Instant last = aheadOf(order);
        WorkOnOrder work = WorkOnOrder.of(order.id()).because("Next");

        assertChangedAt(last, vc.orders().confirm(desk, work));
        assertChangedAt(last, behind(() -> vc.orders().start(desk, work)));
        assertChangedAt(last, behind(() -> vc.orders().hold(desk, work)));
        assertChangedAt(last, behind(() -> vc.orders().resume(desk, work)));
        assertChangedAt(
                last,
                behind(() ->
                        vc.orders().complete(desk, CompleteOrder.of(order.id()).because("Next"))));

        assertThat(vc.orders().history(desk, order.id(), ListRequest.first()).items())
                .extracting(StatusChange::at)
                .containsExactly(order.createdAt(), last, last, last, last, last);
        assertThat(vc.orders()
                        .list(desk, OrderSearch.all(), ListRequest.first())
                        .items())
                .extracting(OrderSummary::changedAt)
                .containsExactly(last);
        assertToldAt(last, order);
    }

    @Test
    @Rule("ORD-5")
    void datesTheCancellingOfAnOrderNeverBeforeItsLastChange() {
        Order order = orders.aPlacedOrderOf(ann);
        Instant last = aheadOf(order);
        vc.orders().confirm(desk, WorkOnOrder.of(order.id()));

        Order cancelled = behind(() -> vc.orders().cancel(as(ann), CancelOrder.of(order.id())));

        assertChangedAt(last, cancelled);
        assertToldAt(last, order);
    }

    @Test
    @Rule("SVC-1")
    void datesWhatHappensToAServiceNeverBeforeItsLastChange() {
        Service service = catalog.aDraftService();
        Instant last = aheadOf(service);

        Service changed =
                vc.services().change(MANAGER, ChangeService.of(service.id()).named("Windows"));
        assertChangedAt(last, changed);
        assertChangedAt(last, behind(() -> vc.services().activate(MANAGER, ActivateService.of(service.id()))));
        assertChangedAt(
                last,
                behind(() -> vc.services()
                        .moveTo(
                                MANAGER,
                                MoveService.to(service.id(), catalog.aCategory().id()))));
        assertChangedAt(last, behind(() -> vc.services().retire(MANAGER, RetireService.of(service.id()))));

        assertThat(vc.services()
                        .history(MANAGER, service.id(), ListRequest.first())
                        .items())
                .extracting(StatusChange::at)
                .containsExactly(service.createdAt(), last, last);
        assertToldAt(last, service);
    }

    @Test
    @Rule("CRM-2")
    void datesWhatHappensToACrmRecordNeverBeforeItsLastChange() {
        CrmRecord record = CrmFixtures.in(vc).aRecordOf(ann);
        Instant last = aheadOf(record);
        WorkOnCrmRecord work = WorkOnCrmRecord.of(record.id());

        CrmRecord urgent = vc.crm().changePriority(helpdesk(), ChangeCrmPriority.of(record.id(), CrmPriority.URGENT));
        assertChangedAt(last, urgent);
        assertChangedAt(last, behind(() -> vc.crm().reply(helpdesk(), ReplyToCrmRecord.of(record.id(), "Which one?"))));
        assertChangedAt(last, behind(() -> vc.crm().reply(as(ann), ReplyToCrmRecord.of(record.id(), "This one"))));
        assertChangedAt(last, behind(() -> vc.crm().resolve(helpdesk(), work)));
        assertThat(behind(() -> vc.crm().close(helpdesk(), work)).closedAt()).isEqualTo(last);
        assertChangedAt(last, behind(() -> vc.crm().reopen(helpdesk(), work)));

        assertThat(vc.crm().messages(as(ann), record.id(), ListRequest.first()).items())
                .extracting(CrmMessage::at)
                .containsExactly(last, last);
        assertThat(vc.crm().history(as(ann), record.id(), ListRequest.first()).items())
                .extracting(StatusChange::at)
                .containsExactly(record.createdAt(), last, last, last, last);
        assertThat(vc.crm().list(as(ann), CrmSearch.all(), ListRequest.first()).items())
                .extracting(CrmSummary::changedAt)
                .containsExactly(last);
        assertToldAt(last, record);
    }

    @Test
    @Rule("CRM-7")
    void datesWhatHappensAtADeskNeverBeforeItsLastChangeAndShowsCustomersNoneOfIt() {
        CrmRecord record = CrmFixtures.in(vc).aRecordOf(ann);
        User agent = people.aMemberOfStaff();
        CrmDesk before = vc.crm().desk(helpdesk(), record.id());
        Instant last = aheadOf(before);

        assertChangedAt(last, vc.crm().note(helpdesk(), NoteOnCrmRecord.of(record.id(), "Third time")));
        assertChangedAt(last, behind(() -> vc.crm().assign(helpdesk(), AssignCrmRecord.of(record.id(), agent.id()))));
        assertChangedAt(last, behind(() -> vc.crm().note(helpdesk(), NoteOnCrmRecord.of(record.id(), "On my way"))));
        assertChangedAt(last, behind(() -> vc.crm().release(helpdesk(), ReleaseCrmRecord.of(record.id()))));

        assertThat(vc.crm().notes(helpdesk(), record.id(), ListRequest.first()).items())
                .extracting(CrmNote::at)
                .containsExactly(last, last);
        assertToldAt(last, before);
        assertThat(vc.crm().get(as(ann), record.id())).isEqualTo(record);
    }

    @Test
    @Rule("IDN-8")
    void datesTheErasingOfTextsNeverBeforeTheLastChange() {
        Order order = vc.orders()
                .describe(
                        as(ann),
                        DescribeOrder.of(
                                orders.aCartOf(ann).id(),
                                OrderDescription.none().withNote("Ring twice")));
        CrmRecord record = CrmFixtures.in(vc).aRecordOf(ann);
        Instant last = aheadOf(order);
        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));
        vc.crm().reply(as(ann), ReplyToCrmRecord.of(record.id(), "Still broken"));

        User erased = behind(() -> vc.users().erase(admin, EraseUser.of(ann.id(), "Asked for it")));

        assertThat(erased.changedAt()).isBefore(last);
        assertThat(vc.orders().get(desk, order.id()).changedAt()).isEqualTo(last);
        assertThat(vc.crm().get(helpdesk(), record.id()).changedAt()).isEqualTo(last);
        assertToldAt(last, order);
        assertToldAt(last, record);
    }

    @Test
    void goesOnWithItsOwnClockOnceThatIsLater() {
        Order order = orders.aPlacedOrderOf(ann);
        Instant last = aheadOf(order);
        vc.orders().confirm(desk, WorkOnOrder.of(order.id()));
        behind(() -> vc.orders().start(desk, WorkOnOrder.of(order.id())));
        clock.set(last.plusSeconds(1));

        assertChangedAt(clock.instant(), vc.orders().complete(desk, CompleteOrder.of(order.id())));
    }

    @Test
    @Rule("GEN-6")
    void leavesTheTimeOfTheLastChangeWhereNothingChanges() {
        Service service = catalog.anActiveService();
        CrmRecord record = CrmFixtures.in(vc).aRecordOf(ann);
        aheadOf(service);

        assertThat(vc.services().change(MANAGER, ChangeService.of(service.id()).named(service.name())))
                .isEqualTo(service);
        assertThat(vc.users().changeProfile(as(ann), ChangeProfile.of(ann.id()).named(ann.name())))
                .isEqualTo(ann);
        assertThat(vc.crm().changePriority(helpdesk(), ChangeCrmPriority.of(record.id(), record.priority())))
                .isEqualTo(record);
        assertThat(events.all()).isEmpty();
    }

    /** The clock of a node that is an hour ahead of the record's last change; the next change is made there. */
    private Instant aheadOf(Dated<?> record) {
        events.clear();
        clock.set(record.changedAt().plus(Duration.ofHours(1)));
        return clock.instant();
    }

    /** Something done at a node whose clock is a second behind that of the node before. */
    private <T> T behind(Supplier<T> change) {
        clock.advance(Duration.ofSeconds(-1));
        return change.get();
    }

    private static void assertChangedAt(Instant at, Dated<?> record) {
        assertThat(record.changedAt()).isEqualTo(at);
    }

    /** All events of the record since the clock was ahead are of that instant. */
    private void assertToldAt(Instant at, Dated<?> record) {
        assertThat(events.all())
                .filteredOn(event -> event.aggregateType().equals(record.aggregateType())
                        && event.aggregateId().equals(record.id().value()))
                .isNotEmpty()
                .extracting(EventRecord::time)
                .containsOnly(at);
    }
}
