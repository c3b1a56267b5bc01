package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.Delivery;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Native queries that return entities, in a JVM whose locale writes the capital of i as İ: EclipseLink folds the names of columns
 * by that locale, and H2 answers with names in capital letters.
 */
@ParameterizedClass
@EnumSource(
        value = TestStore.class,
        names = {"HIBERNATE_H2", "ECLIPSELINK_H2"})
@ResourceLock(Resources.LOCALE)
@Rule("GEN-11")
@SuppressWarnings("NullAway.Init") // JUnit gives the store
class TurkishNativeQueryTest {

    private final Locale before = Locale.getDefault();

    @Parameter
    TestStore like;

    private HikariDataSource pool;
    private JpaPersistence store;
    private World world;

    @BeforeEach
    void beginInTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        HikariConfig config = like.database().emptySchema();
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool = new HikariDataSource(config);
        store = JpaPersistence.open(pool, like.provider());
        world = World.over(store);
    }

    @AfterEach
    void goBack() {
        try {
            store.close();
            pool.close();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void listsOrdersOfSeveralStatuses() {
        User ann = world.people().aCustomer();
        Order cart = world.orders().aCartOf(ann);
        OrderSearch open = OrderSearch.all().in(OrderStatus.PLACED, OrderStatus.DRAFT);

        assertThat(world.vc()
                        .orders()
                        .list(IdentityFixtures.as(ann), open, ListRequest.first())
                        .items())
                .containsExactly(OrderSummary.of(cart));
    }

    @Test
    void findsTheWayToACategory() {
        Category garden = world.catalog().aCategory("Garden");
        Category pond = world.catalog().aCategoryUnder(garden, "Pond");

        assertThat(world.vc().categories().path(CatalogFixtures.manager(), pond.id()))
                .containsExactly(garden, pond);
    }

    @Test
    void givesOutTheFirstOfTheQueue() {
        CrmRecord record = world.crm().aRecordOf(world.people().aCustomer());
        Caller agent = IdentityFixtures.as(world.people().aMemberOfStaff());

        assertThat(world.vc().crm().claimNext(agent))
                .hasValueSatisfying(claimed -> assertThat(claimed.id()).isEqualTo(record.id()));
    }

    @Test
    void handsOutEvents() {
        User ann = world.people().aCustomer();
        Instant later = world.standIns().clock().instant().plusSeconds(1);

        List<Delivery> claimed =
                store.transactions().inTransaction(() -> store.events().claim(later, Duration.ofMinutes(1), 50));

        assertThat(claimed)
                .extracting(one -> one.event().aggregateId())
                .contains(ann.id().value());
    }
}
