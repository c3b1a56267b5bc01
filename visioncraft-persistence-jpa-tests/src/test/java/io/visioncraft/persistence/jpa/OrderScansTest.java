package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How many rows the reading of an order looks at, however many there are: on H2, and in every build. */
@Rule("GEN-9")
class OrderScansTest {

    private static final int OTHER_ORDERS = 50;

    @Test
    void anOrderIsReadWithoutTheOthers() throws SQLException {
        HikariConfig config = TestDatabase.H2.dialect().emptySchema();
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JpaPersistence.open(pool).close();
            try (Connection connection = pool.getConnection()) {
                Explained explained = new Explained(connection, new Plans(TestDatabase.H2.dialect()));
                try (EntityManagerFactory factory =
                        Provider.factory(Provider.named(TestStore.HIBERNATE).orElseThrow(), explained.dataSource())) {
                    readOne(JpaPersistence.standalone(factory), explained);
                    assertThat(explained.plans()).isNotEmpty().allMatch(plan -> plan.most() < OTHER_ORDERS / 2);
                }
            }
        }
    }

    private static void readOne(JpaPersistence store, Explained explained) {
        VisionCraft vc = StandIns.create().builder(store, StandIns.issuer()).build();
        Caller customer = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        ServiceId service =
                CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id();
        OrderId order = vc.orders().place(customer, PlaceOrder.of(service, 1)).id();
        for (int n = 0; n < OTHER_ORDERS; n++) {
            vc.orders().place(customer, PlaceOrder.of(service, 1));
        }
        explained.listen();
        vc.orders().get(customer, order);
    }
}
