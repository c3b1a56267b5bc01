package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What asking again at the tax point costs: nothing where the answer cannot have changed because of the buyer, else one read. */
@Rule("INV-2")
@SuppressWarnings("NullAway.Init") // made before each test
class TaxPointStatementsTest extends StorageCases {

    private static final Caller STAFF = Caller.system("staff", "order:work:any", "invoice:issue:any");
    private static final IssueDrafts ALL = IssueDrafts.oldest(IssueDrafts.MAX);
    private static final int BATCH = 3;
    private static final TaxPolicy RATES = FlatRateTax.of("19", "7");

    private final StandIns standIns = StandIns.create();
    private IdentityFixtures people;
    private Service cleaning;

    @BeforeEach
    void beginWithAService() {
        VisionCraft vc = shop(InvoicingPolicy.standard(), TaxPolicy.none());
        people = IdentityFixtures.in(vc);
        cleaning = CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR");
    }

    @Test
    void readsAllCustomersOfABatchInOneStatementWhereTheyHaveTaxIds() {
        VisionCraft asking = shop(InvoicingPolicy.standard().deferred(), RATES);
        VisionCraft untaxed = shop(InvoicingPolicy.standard().deferred(), TaxPolicy.none());
        sentByABatch(asking, false);

        int without = sentByABatch(asking, false);

        assertThat(sentByABatch(asking, true)).isEqualTo(without + 1);
        assertThat(sentByABatch(untaxed, true)).isEqualTo(without);
    }

    /** Any number of orders is read in one. */
    @Test
    void readsAllOrdersOfABatchInOneStatementWhereTheDayOfPlacingMatters() {
        VisionCraft shop =
                shop(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED).deferred(), RATES);
        LocalDate today = LocalDate.ofInstant(
                standIns.clock().instant(), StandIns.issuer().zone());
        sentByACompletedBatch(shop, today);
        int onTheDay = sentByACompletedBatch(shop, today);
        LocalDate yesterday = today;
        standIns.clock().advance(Duration.ofDays(1));

        assertThat(sentByACompletedBatch(shop, yesterday)).isEqualTo(onTheDay + 1);
    }

    @Test
    void readsNobodyWhereAnOrderIsInvoicedWhenItIsPlaced() {
        VisionCraft shop = shop(InvoicingPolicy.standard(), RATES);
        Caller consumer = IdentityFixtures.as(people.aCustomer());
        Caller business = IdentityFixtures.as(business());
        shop.orders().place(consumer, PlaceOrder.of(cleaning.id(), 1));

        int without = sent(() -> shop.orders().place(consumer, PlaceOrder.of(cleaning.id(), 1)));

        assertThat(sent(() -> shop.orders().place(business, PlaceOrder.of(cleaning.id(), 1))))
                .isEqualTo(without);
    }

    private int sentByABatch(VisionCraft shop, boolean withTaxIds) {
        for (int i = 0; i < BATCH; i++) {
            User customer = withTaxIds ? business() : people.aCustomer();
            shop.orders().place(IdentityFixtures.as(customer), PlaceOrder.of(cleaning.id(), 1));
        }
        return sent(() -> shop.invoices().issueDrafts(STAFF, ALL));
    }

    private int sentByACompletedBatch(VisionCraft shop, LocalDate supplied) {
        for (int i = 0; i < BATCH; i++) {
            Order order = shop.orders().place(IdentityFixtures.as(people.aCustomer()), PlaceOrder.of(cleaning.id(), 1));
            shop.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
            shop.orders().start(STAFF, WorkOnOrder.of(order.id()));
            shop.orders().complete(STAFF, CompleteOrder.of(order.id()).supplied(SupplyStatement.on(supplied)));
        }
        return sent(() -> shop.invoices().issueDrafts(STAFF, ALL));
    }

    private int sent(Supplier<?> call) {
        opened.watch.statements();
        Object answer = call.get();
        List<String> statements = opened.watch.statements();
        assertThat(answer).isNotNull();
        return statements.size();
    }

    private User business() {
        User user = people.aCustomer();
        BillingProfile profile =
                BillingProfile.of("Ann GmbH", "Weg 1", "10115", "Berlin", "DE").withTaxNumber("VAT", "DE123456788");
        return shop(InvoicingPolicy.standard(), TaxPolicy.none())
                .users()
                .changeProfile(
                        IdentityFixtures.as(user), ChangeProfile.of(user.id()).billedTo(profile));
    }

    private VisionCraft shop(InvoicingPolicy policy, TaxPolicy tax) {
        return standIns.builder(store, StandIns.issuer())
                .invoicing(policy)
                .tax(TaxSettings.by(tax))
                .build();
    }
}
