package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.DeleteCategoryMoving;
import io.visioncraft.catalog.PlaceCategory;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How few statements what is called most often may send, beyond the one read that authorises: with many rows and with few, in a
 * year whose series of numbers has begun.
 */
class StatementTargetsTest extends StorageCases {

    private static final int CALLER = 1;

    private World world;
    private User ann;
    private Caller asAnn;

    @BeforeEach
    void beginWithACustomer() {
        world = World.over(store);
        ann = world.people().aCustomer();
        asAnn = IdentityFixtures.as(ann);
    }

    @Test
    void placesAnOrderOfTenLinesOrOfFiveHundredInFifteen() {
        List<OrderItem> ten =
                Stream.generate(() -> world.orders().anItem()).limit(10).toList();
        List<OrderItem> many = Stream.generate(() -> ten)
                .flatMap(List::stream)
                .limit(Order.MAX_LINES)
                .toList();
        place(ten.subList(0, 1));

        assertThat(sentBy(() -> place(ten))).isEqualTo(CALLER + 15);
        assertThat(sentBy(() -> place(many))).isEqualTo(CALLER + 15);
    }

    @Test
    void placesAnOrderOfManyServicesInAsManyAsOfOne() {
        List<OrderItem> different = Stream.generate(() -> OrderItem.of(
                        world.catalog().anActiveServiceAt("80.00", "EUR").id(), 1))
                .limit(40)
                .toList();
        place(different.subList(0, 1));

        assertThat(sentBy(() -> place(different))).isEqualTo(CALLER + 15);
    }

    /** A session and a deadline that is shorter than the connection's own lock wait are included. */
    @Test
    @Rule("GEN-14")
    void waitsForTwelveAnswersOfPostgreSqlOrThirteenOfOthersWhenItPlacesAnOrder() {
        List<OrderItem> three =
                Stream.generate(() -> world.orders().anItem()).limit(3).toList();
        place(three);
        VisionCraft hurried = world.standIns()
                .builder(store, StandIns.issuer())
                .deadline(Duration.ofSeconds(1))
                .nanoTime(() -> 0)
                .build();
        Caller signedIn = hurried.authentication().caller(logIn());

        opened.watch.executions();
        opened.watch.ends();
        assertThat(hurried.orders().place(signedIn, PlaceOrder.of(three)).version())
                .isPositive();

        assertThat(opened.watch.executions().size() + RoundTrips.in(opened.watch.ends(), opened.database()))
                .isLessThanOrEqualTo(opened.database() == TestDatabase.POSTGRESQL ? 12 : 13);
    }

    private Order place(List<OrderItem> items) {
        return world.vc().orders().place(asAnn, PlaceOrder.of(items));
    }

    @Test
    void readsAnOrderAndAListOfOrdersInOneEach() {
        Order order = place(List.of(world.orders().anItem()));
        place(List.of(world.orders().anItem()));

        assertThat(sentBy(() -> world.vc().orders().get(asAnn, order.id()))).isEqualTo(CALLER + 1);
        assertThat(sentBy(() -> world.vc().orders().list(asAnn, OrderSearch.all(), ListRequest.first())))
                .isEqualTo(CALLER + 1);
    }

    /** One of them keeps money out of closed books, whatever the clock of the node says (INV-7). */
    @Test
    void recordsAPaymentInSix() {
        Order order = place(List.of(world.orders().anItem()));
        Invoice invoice = world.vc().invoices().findByOrder(asAnn, order.id()).orElseThrow();
        world.billing().paid(invoice.id(), "1.00"); // its guard is there
        RecordPayment payment = world.billing().aPaymentOf(invoice.id(), "1.00");
        Caller clerk = staff();

        assertThat(sentBy(() -> world.vc().invoices().recordPayment(clerk, payment)))
                .isEqualTo(CALLER + 6);
    }

    /** PostgreSQL takes the first of the queue with its record. The others look for candidates first. */
    @Test
    void claimsTheNextRecordInFiveOrSeven() {
        world.crm().anOpenRecordOf(ann);
        world.crm().anOpenRecordOf(ann);

        Caller helper = staff();

        assertThat(sentBy(() -> world.vc().crm().claimNext(helper)))
                .isEqualTo(CALLER + (opened.database() == TestDatabase.POSTGRESQL ? 5 : 7));
    }

    @Test
    @Rule("CRM-8")
    void takesAnAgentOffOneRecordOrManyInAsManyStatements() {
        int one = suspendedAgent(1);

        assertThat(suspendedAgent(12)).isEqualTo(one);
    }

    private int suspendedAgent(int records) {
        User agent = world.people().aMemberOfStaff();
        for (int n = 0; n < records; n++) {
            world.crm().aRecordWorkedBy(agent, ann);
        }
        Caller admin = world.people().admin();
        return sentBy(() -> world.vc().users().suspend(admin, SuspendUser.of(agent.id(), "Left")));
    }

    @Test
    void logsInInFive() {
        logIn();

        assertThat(sentBy(this::logIn)).isEqualTo(5);
    }

    /** The session is read in the statement that authorises. */
    @Test
    @Rule("ROL-5")
    void readsAnOrderByATokensCallerInTwo() {
        Order order = place(List.of(world.orders().anItem()));
        Caller signedIn = world.vc().authentication().caller(logIn());

        assertThat(sentBy(() -> world.vc().orders().get(signedIn, order.id()))).isEqualTo(CALLER + 1);
    }

    @Test
    @Rule("ROL-5")
    void readsByACallerWhoIsKnownWithoutAnyForTheCaller() {
        Order order = place(List.of(world.orders().anItem()));
        VisionCraft knowing = world.standIns()
                .builder(store, StandIns.issuer())
                .sessions(SessionPolicy.standard().permissionsRecheckedAfter(Duration.ofMinutes(1)))
                .build();
        Caller signedIn = world.vc().authentication().caller(logIn());
        knowing.orders().get(signedIn, order.id());

        assertThat(sentBy(() -> knowing.orders().get(signedIn, order.id()))).isEqualTo(1);
        assertThat(sentBy(() -> knowing.orders().list(signedIn, OrderSearch.all(), ListRequest.first())))
                .isEqualTo(1);
        assertThat(sentBy(() -> knowing.orders()
                        .place(signedIn, PlaceOrder.of(List.of(world.orders().anItem())))))
                .isEqualTo(sentBy(() -> place(List.of(world.orders().anItem()))));
    }

    private String logIn() {
        return world.vc()
                .authentication()
                .logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD))
                .accessToken();
    }

    @Test
    void checksATokenOfAKnownSessionWithoutAny() {
        String token = logIn();
        world.vc().authentication().caller(token);

        assertThat(sentBy(() -> world.vc().authentication().caller(token))).isZero();
    }

    @Test
    void readsATreeInOneWhateverItsSize() {
        CategoryId root = world.catalog().aCategory().id();
        assertThat(sentBy(() -> subtree(root))).isEqualTo(1);
        List<CategoryId> made = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            CreateCategory child = CreateCategory.under(n < 10 ? root : made.get(n - 10), "Child " + n);
            made.add(world.vc()
                    .categories()
                    .create(CatalogFixtures.manager(), child)
                    .id());
        }
        CategoryId deepest = made.get(59);
        world.catalog().anActiveServiceIn(deepest);

        assertThat(sentBy(() -> subtree(root))).isEqualTo(1);
        assertThat(sentBy(() -> world.vc().categories().path(Caller.visitor(), deepest)))
                .isEqualTo(1);
        assertThat(sentBy(() -> world.vc()
                        .services()
                        .list(CatalogFixtures.manager(), ServiceSearch.all().inSubtreeOf(root), ListRequest.first())))
                .isEqualTo(1);
    }

    @Test
    void endsOneSessionOrManyInAsManyStatements() {
        int one = suspended(1);

        assertThat(suspended(5)).isEqualTo(one);
    }

    private int suspended(int sessions) {
        User user = world.people().aCustomer();
        Caller admin = world.people().admin();
        // the guard of a person is made when it is held for the first time
        world.vc().users().suspend(admin, SuspendUser.of(user.id(), "Fraud"));
        world.vc().users().reinstate(admin, ReinstateUser.of(user.id(), "A mistake"));
        for (int n = 0; n < sessions; n++) {
            world.vc()
                    .authentication()
                    .logIn(Caller.visitor(), LogIn.of(user.email().text(), IdentityFixtures.PASSWORD));
        }
        return sentBy(() -> world.vc().users().suspend(admin, SuspendUser.of(user.id(), "Fraud")));
    }

    @Test
    void movesWhatACategoryHoldsOrALotOfItInAsManyStatements() {
        int little = movedOut(2);

        assertThat(movedOut(40)).isEqualTo(little);
    }

    private int movedOut(int held) {
        Category category = world.catalog().aCategory();
        Category target = world.catalog().aCategory();
        for (int n = 0; n < held; n++) {
            Category child = world.catalog().aCategoryUnder(category, "Child " + n);
            world.catalog().aCategoryUnder(child, "Grandchild");
            world.catalog().aDraftServiceIn(category.id());
        }
        DeleteCategoryMoving command =
                DeleteCategoryMoving.to(category.id(), target.id()).servicesTo(target.id());
        return sentBy(() -> {
            world.vc().categories().deleteMoving(CatalogFixtures.manager(), command);
            return command;
        });
    }

    @Test
    void makesRoomBetweenSiblingsInAsManyStatementsHoweverManyThereAre() {
        int few = madeRoom(3);

        assertThat(madeRoom(40)).isEqualTo(few);
    }

    /** Puts one category in the first place again and again, until the numbers between its siblings are used up. */
    private int madeRoom(int siblings) {
        Category parent = world.catalog().aCategory();
        List<Category> children = new ArrayList<>();
        for (int n = 0; n < siblings; n++) {
            children.add(world.catalog().aCategoryUnder(parent, "Child " + n));
        }
        List<Integer> sent = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            PlaceCategory command = PlaceCategory.at(children.get(1 + n % 2).id(), 0);
            sent.add(sentBy(() -> world.vc().categories().placeAt(CatalogFixtures.manager(), command)));
        }
        Category pushed = world.vc()
                .categories()
                .get(CatalogFixtures.manager(), children.get(0).id());
        assertThat(pushed.version()).as("room was made").isGreaterThan(1);
        return Collections.max(sent);
    }

    @Test
    void erasesAndExportsAPersonWithOneRecordOfEachKindOrWithManyInAsManyStatements() {
        User few = withRecords(1);
        User many = withRecords(12);
        Caller admin = world.people().admin();

        assertThat(exported(admin, many)).isEqualTo(exported(admin, few));
        assertThat(erased(admin, many)).isEqualTo(erased(admin, few));
    }

    private User withRecords(int each) {
        User user = world.people().aCustomer();
        for (int n = 0; n < each; n++) {
            Order order = world.vc()
                    .orders()
                    .place(
                            IdentityFixtures.as(user),
                            PlaceOrder.of(List.of(world.orders().anItem()))
                                    .described(OrderDescription.none().withNote("Ring twice")));
            Invoice invoice = world.billing().invoiceOf(order.id());
            world.billing().paid(invoice.id(), "1.00");
            world.vc()
                    .orders()
                    .cancel(
                            IdentityFixtures.as(user),
                            CancelOrder.of(order.id()).because("Too late"));
            CrmRecord record = world.crm().anOpenRecordOf(user);
            world.vc().crm().reply(IdentityFixtures.as(user), ReplyToCrmRecord.of(record.id(), "It is me"));
        }
        return user;
    }

    private int exported(Caller admin, User user) {
        return sentBy(() -> world.vc().users().export(admin, user.id()));
    }

    private int erased(Caller admin, User user) {
        return sentBy(() -> world.vc().users().erase(admin, EraseUser.of(user.id(), "Asked for it")));
    }

    private Object subtree(CategoryId root) {
        return world.vc().categories().subtree(Caller.visitor(), root, ListRequest.first());
    }

    private Caller staff() {
        return IdentityFixtures.as(world.people().aMemberOfStaff());
    }

    private int sentBy(Supplier<?> call) {
        opened.watch.statements();
        Object answer = call.get();
        int sent = opened.watch.statements().size();
        assertThat(answer).isNotNull();
        return sent;
    }
}
