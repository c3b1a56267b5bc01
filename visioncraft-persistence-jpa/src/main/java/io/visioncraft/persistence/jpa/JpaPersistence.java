package io.visioncraft.persistence.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AuthenticationRepositories;
import io.visioncraft.billing.BillingRepositories;
import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.crm.CrmRepositories;
import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.ordering.OrderingRepositories;
import io.visioncraft.persistence.jpa.SupportedDatabase.FlywayModule;
import io.visioncraft.pricing.PricingRepositories;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The store on Jakarta Persistence 3.2, in tables {@code vc_…} of the connection's default schema. Thread-safe.
 *
 * <p>A plain application opens it over its {@code DataSource} and closes it at its end:
 *
 * <pre>{@code
 * try (JpaPersistence store = JpaPersistence.open(dataSource)) {
 *     VisionCraft vc = VisionCraft.builder(store, issuer).build();
 *     …
 * }
 * }</pre>
 *
 * <p>A host that makes its own {@code EntityManagerFactory} gives it {@link #managedClasses()} and, for the speed that the
 * library was measured with, {@link #recommendedProperties()}, and hands it to {@link #standalone}. Transactions are then
 * the library's own, one entity manager each. To take part in those of the host, {@link #joining} takes a shared entity manager
 * and what the host's transactions can do. Either way they run at READ COMMITTED, where MariaDB's connections do not begin by
 * themselves.
 *
 * <p>Where an earlier version of the library folded names in another way, opening the store makes their keys and words anew.
 * Names that were different and are the same now are refused with {@code names-collide}, which lists them, before anything is
 * changed.
 *
 * <p>Failures of the store become rejections by SQL state, vendor code and the name of the violated constraint; no message
 * holds SQL or the values of a row, and neither does a cause that the library passes on. Providers log failed statements
 * themselves: {@link #recommendedProperties()} silence what would show rows.
 */
public final class JpaPersistence implements Persistence, AutoCloseable {

    private final Runnable closing;
    private final TransactionRunner transactions;
    private final Guards guards;
    private final EventRepository events;
    private final IdempotencyRepository idempotency;
    private final IdentityRepositories identity;
    private final AuthenticationRepositories authentication;
    private final CatalogRepositories catalog;
    private final PricingRepositories pricing;
    private final OrderingRepositories ordering;
    private final BillingRepositories billing;
    private final CrmRepositories crm;

    private <S extends TransactionRunner & Transactions> JpaPersistence(
            S transactions, SupportedDatabase database, Runnable closing) {
        this.closing = closing;
        this.transactions = transactions;
        JpaNumberSeriesRepository series = new JpaNumberSeriesRepository(transactions);
        this.guards = new JpaGuards(transactions, database, series);
        this.events = new JpaEventRepository(transactions);
        this.idempotency = new JpaIdempotencyRepository(transactions);
        JpaUserRepository users = new JpaUserRepository(transactions);
        JpaRoleRepository roles = new JpaRoleRepository(transactions);
        JpaCredentialsRepository credentials = new JpaCredentialsRepository(transactions);
        identity = new IdentityRepositories(users, roles);
        authentication = new AuthenticationRepositories(
                new JpaAccountRepository(transactions, users, roles, credentials),
                credentials,
                new JpaSessionRepository(transactions),
                new JpaRefreshTokenRepository(transactions));
        catalog = new CatalogRepositories(
                new JpaCategoryRepository(transactions), new JpaServiceRepository(transactions));
        pricing = new PricingRepositories(new JpaPriceRepository(transactions));
        ordering = new OrderingRepositories(new JpaOrderRepository(transactions));
        billing = new BillingRepositories(
                new JpaInvoiceRepository(transactions),
                new JpaReceivableRepository(transactions),
                new JpaCreditNoteRepository(transactions),
                new JpaPaymentRepository(transactions),
                series);
        crm = new CrmRepositories(new JpaCrmRepository(transactions), new JpaCrmDeskRepository(transactions));
    }

    /**
     * Opens the store for an application without a container: brings the tables up to date with Flyway, which must be on the
     * class path, and starts the Jakarta Persistence provider that is there, Hibernate ORM first. {@link #close()} ends it; the
     * data source stays the caller's. Several nodes may open it over the same empty database at the same time.
     *
     * @param dataSource gives connections at READ COMMITTED; best a pool
     * @return the open store
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws IllegalStateException if Flyway or a provider is missing, if the database does not let the user in, if the
     *     library does not know the database, if the transactions of its connections begin at another isolation level, or if a
     *     migration fails
     */
    public static JpaPersistence open(DataSource dataSource) {
        return open(dataSource, Provider.onClassPath());
    }

    /**
     * The same with the provider of that class name, for a class path that holds several.
     *
     * @param dataSource see {@link #open(DataSource)}
     * @param provider for example {@code org.eclipse.persistence.jpa.PersistenceProvider}
     * @return the open store
     * @throws IllegalStateException also if there is no such provider
     */
    public static JpaPersistence open(DataSource dataSource, String provider) {
        return open(
                dataSource,
                Provider.named(provider)
                        .orElseThrow(() -> new IllegalStateException(
                                "The Jakarta Persistence provider " + provider + " is not on the class path")));
    }

    private static JpaPersistence open(DataSource dataSource, PersistenceProvider provider) {
        requireOnClassPath(new FlywayModule("org.flywaydb:flyway-core", "org.flywaydb.core.Flyway"));
        SupportedDatabase database = databaseOf(dataSource);
        database.flywayModule().ifPresent(JpaPersistence::requireOnClassPath);
        Migrations.apply(dataSource, database);
        EntityManagerFactory factory = Provider.factory(provider, dataSource);
        try {
            return over(factory, () -> {
                if (factory.isOpen()) {
                    factory.close();
                }
            });
        } catch (RuntimeException failed) {
            factory.close();
            throw failed;
        }
    }

    private static void requireOnClassPath(FlywayModule module) {
        try {
            Class.forName(module.className(), false, JpaPersistence.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "JpaPersistence.open makes its tables with Flyway, of which a part is not on the class path: add "
                            + module.artifact() + ", or run the migrations yourself and use standalone",
                    missing);
        }
    }

    private static SupportedDatabase databaseOf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return SupportedDatabases.at(
                    connection.getMetaData().getDatabaseProductName(), connection.getTransactionIsolation());
        } catch (SQLException unreachable) {
            throw FailedStart.of(unreachable);
        }
    }

    /**
     * The store over a host's own factory of resource-local entity managers, which knows {@link #managedClasses()}. The tables
     * must be there. {@link #close()} leaves the factory open: it stays the host's.
     *
     * @param factory of resource-local entity managers, which manages {@link #managedClasses()}
     * @return the open store
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws IllegalStateException if the factory does not manage all classes, if the tables are missing, of an older version,
     *     called otherwise or without their constraints, if the library does not know the database, or if its transactions
     *     begin at another isolation level than READ COMMITTED
     */
    public static JpaPersistence standalone(EntityManagerFactory factory) {
        return over(factory, () -> {});
    }

    private static JpaPersistence over(EntityManagerFactory factory, Runnable closing) {
        ReachedDatabase reached = ReachedDatabase.over(factory);
        JpaTransactions transactions = new JpaTransactions(factory, reached);
        FoldedKeys.bringUpToDate(transactions);
        return new JpaPersistence(transactions, reached.database(), closing);
    }

    /**
     * The store in transactions of a host, as Spring's and those of Jakarta Transactions are: use cases join the one that is
     * open, and where none is, they begin one through the host. The tables must be there.
     *
     * <p>In a transaction that the host began, its rollback undoes what use cases did, a rejection makes sure that it never
     * commits unless the call left nothing behind, nothing is run again, and listeners hear of events after it has committed.
     * Guards last as long as it does. The persistence context stays the host's: the library leaves none of its rows in it,
     * detaches none of the host's, and keeps the flush mode; before it inserts rows of its own, what the host has pending is
     * flushed.
     *
     * <p>{@link #close()} leaves everything open: it stays the host's.
     *
     * @param shared the entity manager of a factory that knows {@link #managedClasses()}, in a form that any thread may use
     *     and that leads to the one of the current transaction: what {@code @PersistenceContext} injects, or Spring's
     *     {@code SharedEntityManagerCreator} makes
     * @param host the transactions that it takes part in
     * @return the open store
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws IllegalStateException if the entity manager is not shared or takes no part in those transactions, and for what
     *     {@link #standalone} throws it
     */
    public static JpaPersistence joining(EntityManager shared, HostTransactions host) {
        JoinedTransactions transactions = JoinedTransactions.over(shared, host);
        FoldedKeys.bringUpToDate(transactions);
        return new JpaPersistence(transactions, transactions.database(), () -> {});
    }

    /** {@return the classes that a host's factory must manage: entities and what they inherit from} */
    public static List<Class<?>> managedClasses() {
        return ManagedClasses.ALL;
    }

    /**
     * {@return properties of a factory with which the library was measured, by name} A provider ignores those of others. They
     * batch inserts, keep no cache of rows that other processes change, and keep values of rows out of the provider's log.
     */
    public static Map<String, String> recommendedProperties() {
        return Map.of(
                "hibernate.jdbc.batch_size", "500",
                "hibernate.jdbc.log.errors", "false",
                "hibernate.query.in_clause_parameter_padding", "true",
                "eclipselink.jdbc.batch-writing", "JDBC",
                "eclipselink.jdbc.batch-writing.size", "500",
                "eclipselink.cache.shared.default", "false",
                "eclipselink.weaving", "false",
                "eclipselink.logging.level", "OFF");
    }

    /** Ends what {@link #open} started. Closing twice is closing once. */
    @Override
    public void close() {
        closing.run();
    }

    @Override
    public TransactionRunner transactions() {
        return transactions;
    }

    @Override
    public Guards guards() {
        return guards;
    }

    @Override
    public EventRepository events() {
        return events;
    }

    @Override
    public IdempotencyRepository idempotency() {
        return idempotency;
    }

    @Override
    public IdentityRepositories identity() {
        return identity;
    }

    @Override
    public AuthenticationRepositories authentication() {
        return authentication;
    }

    @Override
    public CatalogRepositories catalog() {
        return catalog;
    }

    @Override
    public PricingRepositories pricing() {
        return pricing;
    }

    @Override
    public OrderingRepositories ordering() {
        return ordering;
    }

    @Override
    public BillingRepositories billing() {
        return billing;
    }

    @Override
    public CrmRepositories crm() {
        return crm;
    }
}
