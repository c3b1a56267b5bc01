package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.identity.IdentityCodes.USER_ERASED;
import static io.visioncraft.ordering.OrderingCodes.CUSTOMER_NOT_ACTIVE;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.Shown;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What becomes of the texts of somebody who is erased, in every feature and on every store. */
@Rule("IDN-8")
abstract class TextErasureSuite extends OrderingSuite {

    /** In all that the customer says, and nowhere else. */
    private static final String SECRET = "rosebud";

    private static final String ERASED = "[erased]";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final OrderDescription SAID = OrderDescription.none()
            .withReference("REF " + SECRET)
            .withPurchaseOrder("PO " + SECRET)
            .withContract("C " + SECRET)
            .withProject(SECRET)
            .withNote("The key: " + SECRET);
    private static final Caller DESK = CrmFixtures.helpdesk();

    private Caller admin;
    private CrmFixtures records;

    @BeforeEach
    void beginWithAnAdministrator() {
        admin = people.admin();
        records = CrmFixtures.in(vc);
    }

    @Test
    @Rule("EVT-1")
    void erasesWhatWasSaidAboutOrders() {
        Order placed =
                vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(SAID.supplied(DAY, DAY.plusDays(1))));
        Order cart = orders.aCartOf(customer);
        Order described = vc.orders()
                .describe(
                        STAFF,
                        DescribeOrder.of(cart.id(), OrderDescription.none().withNote(SECRET)));
        Order plain = orders.aPlacedOrderOf(customer);
        events.clear();

        erase();

        assertThat(vc.orders().get(STAFF, placed.id()))
                .isEqualTo(with(
                        placed,
                        new OrderDetails(
                                new OrderReferences(ERASED, ERASED, ERASED, ERASED),
                                ERASED,
                                null,
                                DAY,
                                DAY.plusDays(1))));
        assertThat(vc.orders().get(STAFF, cart.id()))
                .isEqualTo(with(described, new OrderDetails(OrderReferences.NONE, ERASED, null, null, null)));
        assertThat(vc.orders().get(STAFF, plain.id())).isEqualTo(plain);
        assertThat(events.types()).containsExactlyInAnyOrder("user.erased", "order.texts-erased", "order.texts-erased");
        assertThat(events.all()).allSatisfy(event -> assertThat(Shown.of(event)).doesNotContain(SECRET));
    }

    @Test
    @Rule("GEN-10")
    void erasesTheCustomersReasonsAndKeepsThoseOfStaff() {
        Order early = orders.aPlacedOrderOf(customer);
        vc.orders().confirm(STAFF, WorkOnOrder.of(early.id()).because("In stock"));
        vc.orders().cancel(ann, CancelOrder.of(early.id()).because(SECRET));
        List<StatusChange<OrderStatus>> before = historyOf(early.id());

        erase();

        List<StatusChange<OrderStatus>> after = historyOf(early.id());
        assertThat(after).extracting(StatusChange::reason).containsExactly("", "In stock", ERASED);
        assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(after.get(2))
                .isEqualTo(new StatusChange<>(
                        OrderStatus.CONFIRMED,
                        OrderStatus.CANCELLED,
                        before.get(2).at(),
                        "USER",
                        customer.id().toString(),
                        ERASED));
    }

    @Test
    @Rule("INV-2")
    void keepsInvoicesAsTheyArePrinted() {
        Order placed = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(SAID));
        Invoice invoice = vc.invoices().findByOrder(admin, placed.id()).orElseThrow();

        erase();

        assertThat(vc.invoices().get(admin, invoice.id())).isEqualTo(invoice);
        assertThat(invoice.parties().buyer().legalName()).isEqualTo(customer.name());
    }

    @Test
    @Rule("EVT-1")
    void erasesWhatTheCustomerWroteToUs() {
        CrmRecord record = vc.crm().open(ann, OpenCrmRecord.of("ISSUE", SECRET, "It says " + SECRET));
        vc.crm().reply(DESK, ReplyToCrmRecord.of(record.id(), "We are on it").awaitingCustomer());
        vc.crm().reply(ann, ReplyToCrmRecord.of(record.id(), SECRET));
        vc.crm().note(DESK, NoteOnCrmRecord.of(record.id(), "Sounds like a valve"));
        CrmRecord before =
                vc.crm().resolve(DESK, WorkOnCrmRecord.of(record.id()).because("Valve changed"));
        events.clear();

        erase();

        CrmRecord after = vc.crm().get(DESK, record.id());
        assertThat(after.topic()).isEqualTo(new CrmTopic("ISSUE", ERASED, ERASED));
        assertThat(after.status()).isEqualTo(CrmStatus.RESOLVED);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(messagesOf(record.id())).extracting(CrmMessage::text).containsExactly("We are on it", ERASED);
        assertThat(messagesOf(record.id()).get(1).writtenBy(customer.id())).isTrue();
        assertThat(crmHistoryOf(record.id()))
                .extracting(StatusChange::reason)
                .containsExactly("", "", "", "", "Valve changed");
        assertThat(vc.crm().notes(DESK, record.id(), ListRequest.first()).items())
                .extracting(CrmNote::text)
                .containsExactly("Sounds like a valve");
        assertThat(Shown.of(vc.crm()
                        .list(DESK, CrmSearch.all(), ListRequest.first())
                        .items()))
                .doesNotContain(SECRET);
        assertThat(events.types()).containsExactly("user.erased", "crm-record.texts-erased");
    }

    @Test
    void keepsWhatStaffWroteForTheCustomer() {
        CrmRecord opened = vc.crm()
                .open(
                        DESK,
                        OpenCrmRecord.of("ISSUE", "Leak", "A call: it drips").forCustomer(customer.id()));
        vc.crm().reply(DESK, ReplyToCrmRecord.of(opened.id(), "We are on it"));
        CrmRecord before = vc.crm().get(DESK, opened.id());

        erase();

        assertThat(vc.crm().get(DESK, opened.id())).isEqualTo(before);
        assertThat(messagesOf(opened.id())).extracting(CrmMessage::text).containsExactly("We are on it");
    }

    @Test
    void erasesWhatSomebodyOfTheStaffSaidInItsOwnMatters() {
        User owner = people.aUserWith(
                "order:place:any", "order:work:any", "crm:open:own", "crm:reply:any", "crm:work:any", "crm:read:any");
        Caller asOwner = IdentityFixtures.as(owner);
        Order own = vc.orders().place(asOwner, PlaceOrder.of(cleaning.id(), 1));
        vc.orders().confirm(asOwner, WorkOnOrder.of(own.id()).because(SECRET));
        CrmRecord record = records.anOpenRecordOf(owner);
        vc.crm().resolve(asOwner, WorkOnCrmRecord.of(record.id()).because(SECRET));
        CrmRecord anns = records.aRecordOf(customer);
        vc.crm().reply(asOwner, ReplyToCrmRecord.of(anns.id(), "Said as staff"));
        Order annsOrder = orders.aPlacedOrderOf(customer);
        vc.orders().confirm(asOwner, WorkOnOrder.of(annsOrder.id()).because("Said as staff"));

        vc.users().erase(admin, EraseUser.of(owner.id(), "Sold the business"));

        assertThat(historyOf(own.id())).extracting(StatusChange::reason).containsExactly("", ERASED);
        assertThat(crmHistoryOf(record.id())).extracting(StatusChange::reason).endsWith(ERASED);
        assertThat(messagesOf(anns.id())).extracting(CrmMessage::text).containsExactly("Said as staff");
        assertThat(historyOf(annsOrder.id())).extracting(StatusChange::reason).containsExactly("", "Said as staff");
    }

    @Test
    void leavesOthersAlone() {
        User bob = people.aCustomer();
        Caller asBob = IdentityFixtures.as(bob);
        Order order = vc.orders().place(asBob, PlaceOrder.of(cleaning.id(), 1).described(SAID));
        CrmRecord record = vc.crm().open(asBob, OpenCrmRecord.of("ISSUE", SECRET, SECRET));
        vc.crm().reply(asBob, ReplyToCrmRecord.of(record.id(), SECRET));
        CrmRecord before = vc.crm().get(DESK, record.id());

        erase();

        assertThat(vc.orders().get(STAFF, order.id())).isEqualTo(order);
        assertThat(vc.crm().get(DESK, record.id())).isEqualTo(before);
        assertThat(messagesOf(record.id())).extracting(CrmMessage::text).containsExactly(SECRET);
    }

    @Test
    void letsWorkGoOnAfterwards() {
        Order placed = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(SAID));
        CrmRecord record = records.anOpenRecordOf(customer);
        erase();

        Order confirmed = vc.orders().confirm(STAFF, WorkOnOrder.of(placed.id()));
        CrmRecord resolved = vc.crm().resolve(DESK, WorkOnCrmRecord.of(record.id()));

        assertThat(confirmed.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(resolved.status()).isEqualTo(CrmStatus.RESOLVED);
    }

    @Test
    @Rule("GEN-9")
    void findsAllThereIsHoweverMuch() {
        int many = ListRequest.MAX_LIMIT + 1;
        CrmRecord first = vc.crm().open(ann, OpenCrmRecord.of("ISSUE", SECRET, SECRET));
        for (int n = 0; n < many; n++) {
            vc.crm().open(ann, OpenCrmRecord.of("ISSUE", SECRET, SECRET));
            vc.crm().reply(ann, ReplyToCrmRecord.of(first.id(), SECRET));
        }
        Order last = orders.anEmptyCartOf(customer);
        for (int n = 0; n < many; n++) {
            last = orders.anEmptyCartOf(customer);
        }
        vc.orders().describe(ann, DescribeOrder.of(last.id(), SAID));

        erase();

        assertThat(allThatIsStored()).doesNotContain(SECRET);
        assertThat(messagesOf(first.id())).hasSize(many);
    }

    @Test
    void refusesAnOrderDuringWhichItsCustomerIsErased() {
        VisionCraft slow = during("accounts", "find", this::erase);

        assertRejected(USER_ERASED, () -> placeWithNote(slow));

        assertThat(seenBy(STAFF)).isEmpty();
    }

    @Test
    void waitsForAnOrderThatIsBeingPlacedAndErasesItsNote() {
        CountDownLatch written = new CountDownLatch(1);
        VisionCraft slow = libraryOver(Interleaving.after(persistence, "orders", "save", () -> {
            written.countDown();
            Interleaving.meetingOf(2)
                    .run(); // nobody comes: a moment in which erasing would be through, if nothing held it
        }));

        List<Outcome<Object>> outcomes = Race.of(List.of(() -> placeWithNote(slow), () -> {
            written.await(30, TimeUnit.SECONDS);
            return erase();
        }));

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(seenBy(STAFF)).hasSize(1);
        assertThat(allThatIsStored()).contains(ERASED).doesNotContain(SECRET);
    }

    @RepeatedTest(5)
    @Rule("GEN-5")
    void leavesNoTextOfWhateverRacesWithIt() {
        Order cart = orders.aCartOf(customer);
        Order described = vc.orders()
                .describe(ann, DescribeOrder.of(orders.aCartOf(customer).id(), SAID));
        Order placed = orders.aPlacedOrderOf(customer);
        CrmRecord record = records.anOpenRecordOf(customer);
        CrmRecord closed = records.aClosedRecordOf(customer);
        List<Callable<Object>> calls = new ArrayList<>();
        calls.add(this::erase);
        calls.add(() -> placeWithNote(vc));
        calls.add(() -> vc.orders().describe(STAFF, DescribeOrder.of(cart.id(), SAID)));
        calls.add(() -> vc.orders().placeDraft(ann, PlaceDraft.of(described.id())));
        calls.add(() -> vc.orders().cancel(ann, CancelOrder.of(placed.id()).because(SECRET)));
        calls.add(() -> vc.crm().open(ann, OpenCrmRecord.of("ISSUE", SECRET, SECRET)));
        calls.add(() -> vc.crm().reply(ann, ReplyToCrmRecord.of(record.id(), SECRET)));
        calls.add(() -> vc.crm().reply(ann, ReplyToCrmRecord.of(closed.id(), SECRET)));

        List<Outcome<Object>> outcomes = Race.of(calls);

        assertThat(outcomes.get(0).thrown()).isNull();
        assertThat(Race.failures(outcomes))
                .allSatisfy(failure -> assertThat(((VisionCraftException) failure).code())
                        .isIn(NOT_AUTHENTICATED.value(), USER_ERASED.value(), CUSTOMER_NOT_ACTIVE.value()));
        assertThat(allThatIsStored()).doesNotContain(SECRET);
    }

    private Object placeWithNote(VisionCraft library) {
        return library.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(SAID));
    }

    private VisionCraft during(String repository, String method, Callable<?> happens) {
        return libraryOver(
                Interleaving.after(persistence, repository, method, Interleaving.once(() -> Race.elsewhere(happens))));
    }

    private User erase() {
        return vc.users().erase(admin, EraseUser.of(customer.id(), "She asked for it"));
    }

    private static Order with(Order order, OrderDetails details) {
        return like(order)
                .with(Order::details, details)
                .with(Order::version, order.version() + 1)
                .made();
    }

    /** What any use case shows of the customer, invoices apart, as text. */
    private String allThatIsStored() {
        StringBuilder all = new StringBuilder();
        Listings.all(200, part -> vc.orders().list(STAFF, OrderSearch.all(), part))
                .forEach(order -> all.append(Shown.of(vc.orders().get(STAFF, order.id())))
                        .append(Shown.of(historyOf(order.id()))));
        Listings.all(200, part -> vc.crm().list(DESK, CrmSearch.all(), part))
                .forEach(record -> all.append(Shown.of(record))
                        .append(Shown.of(vc.crm().get(DESK, record.id())))
                        .append(Shown.of(crmHistoryOf(record.id())))
                        .append(Shown.of(messagesOf(record.id()))));
        return all.toString();
    }

    private List<StatusChange<OrderStatus>> historyOf(OrderId order) {
        return Listings.all(200, part -> vc.orders().history(STAFF, order, part));
    }

    private List<StatusChange<CrmStatus>> crmHistoryOf(CrmRecordId record) {
        return Listings.all(200, part -> vc.crm().history(DESK, record, part));
    }

    private List<CrmMessage> messagesOf(CrmRecordId record) {
        return Listings.all(200, part -> vc.crm().messages(DESK, record, part));
    }
}
