package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.identity.LogIn;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.probe.World;
import java.util.ArrayList;
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
    void placesAnOrderOfTenLinesOrOfFiveHundredInThirteen() {
        List<OrderItem> ten =
                Stream.generate(() -> world.orders().anItem()).limit(10).toList();
        List<OrderItem> many = Stream.generate(() -> ten)
                .flatMap(List::stream)
                .limit(Order.MAX_LINES)
                .toList();
        place(ten.subList(0, 1));

        assertThat(sentBy(() -> place(ten))).isEqualTo(CALLER + 13);
        assertThat(sentBy(() -> place(many))).isEqualTo(CALLER + 13);
    }

    private Order place(List<OrderItem> items) {
        return world.vc().orders().place(asAnn, PlaceOrder.of(items));
    }

    @Test
    void readsAnOrderInTwoAndAListOfOrdersInOne() {
        Order order = place(List.of(world.orders().anItem()));
        place(List.of(world.orders().anItem()));

        assertThat(sentBy(() -> world.vc().orders().get(asAnn, order.id()))).isEqualTo(CALLER + 2);
        assertThat(sentBy(() -> world.vc().orders().list(asAnn, OrderSearch.all(), ListRequest.first())))
                .isEqualTo(CALLER + 1);
    }

    @Test
    void recordsAPaymentInFive() {
        Order order = place(List.of(world.orders().anItem()));
        Invoice invoice = world.vc().invoices().findByOrder(asAnn, order.id()).orElseThrow();
        RecordPayment payment = world.billing().aPaymentOf(invoice.id(), "1.00");
        Caller clerk = staff();

        assertThat(sentBy(() -> world.vc().invoices().recordPayment(clerk, payment)))
                .isEqualTo(CALLER + 5);
    }

    @Test
    void claimsTheNextRecordInFive() {
        world.crm().anOpenRecordOf(ann);
        world.crm().anOpenRecordOf(ann);

        Caller helper = staff();

        assertThat(sentBy(() -> world.vc().crm().claimNext(helper))).isEqualTo(CALLER + 5);
    }

    @Test
    void logsInInFive() {
        logIn();

        assertThat(sentBy(this::logIn)).isEqualTo(5);
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
