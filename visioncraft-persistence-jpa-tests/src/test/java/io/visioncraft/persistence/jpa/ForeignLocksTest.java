package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the library does where somebody's tool has locked rows of its tables and forgotten about them. */
@Rule("GEN-14")
class ForeignLocksTest extends StorageCases {

    private static final Caller MANAGER = CatalogFixtures.manager();

    private static final String TREE = "SELECT guard_key FROM vc_guard WHERE guard_key = 'tree' FOR UPDATE";

    private final StandIns standIns = StandIns.create();
    private VisionCraft vc;
    private VisionCraft hurried;

    @BeforeEach
    void beginWithALibraryWhoseTimeStandsStill() {
        vc = standIns.builder(store, StandIns.issuer())
                .deadline(Duration.ofMinutes(1))
                .build();
        hurried = standIns.builder(store, StandIns.issuer())
                .deadline(Duration.ofMillis(300))
                .nanoTime(() -> 0)
                .attempts(1)
                .build();
    }

    @Test
    void givesUpBeforeARowOfAGuard() throws SQLException {
        CreateCategory garden = CreateCategory.root("Garden");

        try (Connection tool = locking(TREE)) {
            assertRejected(StoreCodes.CLASH, () -> hurried.categories().create(MANAGER, garden));
            assertThat(IdentityFixtures.in(vc).aCustomer().version()).isPositive();
            tool.rollback();
        }

        assertThat(vc.categories().create(MANAGER, garden).version()).isPositive();
    }

    @Test
    void givesUpBeforeAGuardThatIsBeingMade() throws SQLException {
        Service service = CatalogFixtures.in(vc).aDraftService();
        SetPrice command = SetPrice.of(service.id(), "80.00", "EUR");

        String key = "'prices:" + service.id() + ":EUR'";
        try (Connection earlier = locking("DELETE FROM vc_guard WHERE guard_key = " + key)) {
            earlier.commit();
        }

        try (Connection tool = locking("INSERT INTO vc_guard (guard_key) VALUES (" + key + ")")) {
            assertRejected(StoreCodes.CLASH, () -> hurried.prices().set(MANAGER, command));
            tool.rollback();
        }

        assertThat(vc.prices().set(MANAGER, command).version()).isPositive();
    }

    @Test
    void givesUpBeforeTheRowOfASeries() throws SQLException {
        Order first = orders().aPlacedOrder();
        Caller ann = OrderFixtures.customerOf(first);
        PlaceOrder command = PlaceOrder.of(first.lines().get(0).service(), 1);

        try (Connection tool = locking("UPDATE vc_number_series SET last_date = last_date + 1")) {
            assertRejected(StoreCodes.CLASH, () -> hurried.orders().place(ann, command));
            assertThat(vc.orders().get(ann, first.id())).isEqualTo(first);
            tool.rollback();
        }

        assertThat(vc.orders().place(ann, command).version()).isPositive();
    }

    @Test
    void givesUpBeforeTheRowOfARecord() throws SQLException {
        Order order = orders().aPlacedOrder();
        Caller ann = OrderFixtures.customerOf(order);
        CancelOrder command = CancelOrder.of(order.id());

        try (Connection tool = locking("UPDATE vc_order SET line_count = line_count + 1")) {
            assertRejected(StoreCodes.CLASH, () -> hurried.orders().cancel(ann, command));
            tool.rollback();
        }

        assertThat(vc.orders().cancel(ann, command).version()).isEqualTo(order.version() + 1);
    }

    @Test
    void givesUpBeforeAUniqueKey() throws SQLException {
        Service service = CatalogFixtures.in(vc).aDraftService();
        CreateService command = CreateService.of("NEW", "Ours", service.category());

        try (Connection tool = locking("UPDATE vc_service SET code = 'NEW'")) {
            assertRejected(StoreCodes.CLASH, () -> hurried.services().create(MANAGER, command));
            tool.rollback();
        }

        assertThat(vc.services().create(MANAGER, command).version()).isPositive();
    }

    @Test
    void givesUpBeforeARowThatIsToBeDeleted() throws SQLException {
        Category garden = CatalogFixtures.in(vc).aCategory();

        try (Connection tool = locking("UPDATE vc_category SET description = 'Theirs'")) {
            assertRejected(
                    StoreCodes.CLASH, () -> hurried.categories().delete(MANAGER, DeleteCategory.of(garden.id())));
            tool.rollback();
        }

        vc.categories().delete(MANAGER, DeleteCategory.of(garden.id()));
        assertThat(opened.strings("SELECT id FROM vc_category")).isEmpty();
    }

    @Test
    @Rule("GEN-3")
    void takesAStatementThatTheDatabaseEndsForUnavailable() throws SQLException {
        Optional<String> limit = opened.database().dialect().endStatementsAfter(300);
        assumeTrue(limit.isPresent(), "it ends no statement that waits for a lock");
        try (HikariDataSource pool = opened.database().pool();
                JpaPersistence hasty = JpaPersistence.open(hasty(pool, limit.orElseThrow()), opened.provider());
                Connection tool = locking(pool, TREE)) {
            VisionCraft bounded = standIns.builder(hasty, StandIns.issuer())
                    .deadline(Duration.ofMinutes(1))
                    .build();

            assertRejected(
                    StoreCodes.STORE_UNAVAILABLE,
                    () -> bounded.categories().create(MANAGER, CreateCategory.root("Garden")));

            tool.rollback();
        }
    }

    /** The same database, which ends every statement after a fraction of a second. */
    private static DataSource hasty(DataSource dataSource, String limit) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(dataSource, arguments);
                        if (answer instanceof Connection connection) {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute(limit);
                            }
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        List<Long> before = lockWaits();

        hurried.categories().create(MANAGER, CreateCategory.root("Garden"));
        assertRejected(
                CategoryRepository.SIBLING_NAME.code(),
                () -> hurried.categories().create(MANAGER, CreateCategory.root("garden")));
        try (Connection tool = locking(TREE)) {
            assertRejected(StoreCodes.CLASH, () -> hurried.categories().create(MANAGER, CreateCategory.root("Lawn")));
            tool.rollback();
        }

        assertThat(lockWaits()).isEqualTo(before);
    }

    private OrderFixtures orders() {
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        return OrderFixtures.in(vc, IdentityFixtures.in(vc), catalog);
    }

    private Connection locking(String sql) throws SQLException {
        return locking(opened.dataSource(), sql);
    }

    private static Connection locking(DataSource database, String sql) throws SQLException {
        Connection tool = database.getConnection();
        tool.setAutoCommit(false);
        try (Statement statement = tool.createStatement()) {
            statement.execute(sql);
        }
        return tool;
    }

    /** How long each of several connections of the pool waits for a lock. */
    private List<Long> lockWaits() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Connection connection = opened.dataSource().getConnection();
            connections.add(connection);
            try (Statement statement = connection.createStatement();
                    ResultSet asked = statement.executeQuery(
                            SupportedDatabases.named(connection.getMetaData().getDatabaseProductName())
                                    .askLockWait())) {
                asked.next();
                waits.add(asked.getLong(1));
            }
        }
        for (Connection connection : connections) {
            connection.close();
        }
        return waits;
    }
}
