package io.visioncraft.persistence.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AuthenticationRepositories;
import io.visioncraft.billing.BillingRepositories;
import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.crm.CrmRepositories;
import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.ordering.OrderingRepositories;
import io.visioncraft.pricing.PricingRepositories;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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
 * <p>A host can also build the {@code EntityManagerFactory} itself. The library takes connections and transactions from it, and has
 * no entities: the host's unit lists only its own. {@link #recommendedProperties()} keep values of rows out of logs. There are two
 * ways to use it:
 *
 * <ul>
 *   <li>{@link #standalone} takes the factory. The library begins and ends its transactions, each with a new entity manager.
 *   <li>{@link #joining} takes a shared entity manager and the host's {@link HostTransactions}. Use cases then take part in the
 *       host's transactions.
 * </ul>
 *
 * Either way transactions run at READ COMMITTED. MariaDB's default is another level: set it on the connections.
 *
 * <p>The library compares names by their folded keys. If another version stored the keys with another folding, opening the
 * store computes keys and words again. If two names become equal under the new folding, opening fails with
 * {@code names-collide}. The error lists them, and no key is changed.
 *
 * <p>Failures of the store become rejections. SQL state, vendor code and the name of the violated constraint decide which. No
 * message and no cause holds SQL or the values of a row. Providers log failed statements themselves:
 * {@link #recommendedProperties()} turn off log messages that contain row values.
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
        this.events = new JpaEventRepository(transactions, database);
        this.idempotency = new JpaIdempotencyRepository(transactions);
        JpaUserRepository users = new JpaUserRepository(transactions);
        JpaRoleRepository roles = new JpaRoleRepository(transactions);
        JpaCredentialsRepository credentials = new JpaCredentialsRepository(transactions);
        JpaSessionRepository sessions = new JpaSessionRepository(transactions);
        JpaRefreshTokenRepository tokens = new JpaRefreshTokenRepository(transactions);
        identity = new IdentityRepositories(users, roles);
        authentication = new AuthenticationRepositories(
                new JpaAccountRepository(transactions, database, users, roles, credentials, sessions, tokens),
                credentials,
                sessions,
                tokens);
        catalog = new CatalogRepositories(
                new JpaCategoryRepository(transactions, database), new JpaServiceRepository(transactions, database));
        pricing = new PricingRepositories(new JpaPriceRepository(transactions, database));
        ordering = new OrderingRepositories(new JpaOrderRepository(transactions));
        billing = new BillingRepositories(
                new JpaInvoiceRepository(transactions),
                new JpaReceivableRepository(transactions),
                new JpaCreditNoteRepository(transactions),
                new JpaPaymentRepository(transactions),
                series,
                new JpaInvoiceInForceRepository(transactions),
                new JpaFiguresRepository(transactions));
        JpaCrmRepository records = new JpaCrmRepository(transactions);
        crm = new CrmRepositories(records, new JpaCrmDeskRepository(transactions, records, database));
    }

    /**
     * Opens the store for an application without a container. If migrations have not run, Flyway, which must be on the class path
     * then, brings the tables up to date; a later start does without it. Then the Jakarta Persistence provider of the class path starts; if there are several, Hibernate ORM comes
     * first, EclipseLink second. {@link #close()} closes the store and leaves the data source open. Several nodes may open the
     * store over the same empty database at the same time. Work that only reads takes its connection from the data source itself,
     * and begins no transaction; all other work goes through the provider. {@link TableMigrations} brings tables up to date without opening.
     *
     * @param dataSource gives connections at READ COMMITTED; best a pool
     * @return the open store
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws io.visioncraft.error.RuleViolatedException with {@code names-collide}, see {@link JpaPersistence}
     * @throws IllegalStateException if the store cannot be opened as it is set up; a
     *     {@link io.visioncraft.error.StoreSetupException} where the database, its tables or Flyway are the reason:
     *     <ul>
     *       <li>Flyway or a provider is not on the class path;
     *       <li>the database refuses the user or the password;
     *       <li>the library does not know the database;
     *       <li>transactions of its connections begin at another isolation level than READ COMMITTED;
     *       <li>a migration fails, or a table or constraint is missing although its migration has run.
     *     </ul>
     */
    public static JpaPersistence open(DataSource dataSource) {
        return open(dataSource, Provider.onClassPath());
    }

    /**
     * Opens the store as {@link #open(DataSource)} does, with a named provider. For a class path that holds several.
     *
     * @param dataSource gives connections at READ COMMITTED; best a pool
     * @param provider a class name, for example {@code org.eclipse.persistence.jpa.PersistenceProvider}
     * @return the open store
     * @throws io.visioncraft.error.UnavailableException as {@link #open(DataSource)}
     * @throws io.visioncraft.error.RuleViolatedException as {@link #open(DataSource)}
     * @throws IllegalStateException as {@link #open(DataSource)}; also if the named class is missing or is no provider
     */
    public static JpaPersistence open(DataSource dataSource, String provider) {
        return open(
                dataSource,
                Provider.named(provider)
                        .orElseThrow(() -> new IllegalStateException(
                                "The Jakarta Persistence provider " + provider + " is not on the class path")));
    }

    private static JpaPersistence open(DataSource dataSource, PersistenceProvider provider) {
        TableMigrations migrations = TableMigrations.over(dataSource);
        migrations.requireIsolation();
        if (!migrations.pending().isEmpty()) { // Flyway takes longer to start than to see that it has nothing to do
            migrations.migrate();
        }
        EntityManagerFactory factory = Provider.factory(provider, dataSource);
        try {
            return over(factory, dataSource, () -> {
                if (factory.isOpen()) {
                    factory.close();
                }
            });
        } catch (RuntimeException failed) {
            factory.close();
            throw failed;
        }
    }

    /**
     * Opens the store over the host's factory. The library begins and ends its transactions. The tables must exist:
     * {@code standalone} runs no migration. {@link #close()} leaves the factory open.
     *
     * @param factory makes resource-local entity managers
     * @return the open store
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws io.visioncraft.error.RuleViolatedException with {@code names-collide}, see {@link JpaPersistence}
     * @throws io.visioncraft.error.StoreSetupException if factory, tables or database are not as the library needs them:
     *     <ul>
     *       <li>a table is missing or of an older version, or the user may not read it;
     *       <li>a constraint of the migrations is missing;
     *       <li>the database refuses the user or the password;
     *       <li>the library does not know the database;
     *       <li>transactions begin at another isolation level than READ COMMITTED.
     *     </ul>
     */
    public static JpaPersistence standalone(EntityManagerFactory factory) {
        return over(factory, null, () -> {});
    }

    private static JpaPersistence over(
            EntityManagerFactory factory, @Nullable DataSource dataSource, Runnable closing) {
        ReachedDatabase reached = ReachedDatabase.over(factory);
        JpaTransactions transactions = new JpaTransactions(factory, reached, dataSource);
        FoldedKeys.bringUpToDate(transactions);
        return new JpaPersistence(transactions, reached.database(), closing);
    }

    /**
     * Opens the store in the host's transactions, for example those of Spring or of Jakarta Transactions. Use cases join the
     * open transaction; if there is none, they begin one through the host. The tables must exist.
     *
     * <p>In a transaction that the host began:
     *
     * <ul>
     *   <li>A rollback by the host undoes the use cases.
     *   <li>A rejection marks the transaction rollback-only, unless the call changed nothing and held no guard. A failure of
     *       the store always marks it.
     *   <li>Nothing is retried.
     *   <li>Listeners are called after the host's commit.
     *   <li>Guards are held until the transaction ends.
     * </ul>
     *
     * <p>The library uses the connection of the host's persistence context, and nothing else of it: no row of the library enters it,
     * and its entities stay as they are. Before the library inserts rows, it flushes the host's pending changes.
     *
     * <p>{@link #close()} closes nothing of the host's.
     *
     * @param shared a thread-safe proxy that delegates to the current transaction's entity manager, from
     *     {@code @PersistenceContext} or Spring's {@code SharedEntityManagerCreator}
     * @param host the transactions that the entity manager takes part in
     * @return the open store
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws io.visioncraft.error.RuleViolatedException with {@code names-collide}, see {@link JpaPersistence}
     * @throws io.visioncraft.error.StoreSetupException as {@link #standalone}; also if the entity manager is the same one on each
     *     thread, or if it takes no part in the host's transactions
     * @throws IllegalStateException if {@link HostTransactions#required} did not run the work
     */
    public static JpaPersistence joining(EntityManager shared, HostTransactions host) {
        JoinedTransactions transactions = JoinedTransactions.over(shared, host);
        FoldedKeys.bringUpToDate(transactions);
        return new JpaPersistence(transactions, transactions.database(), () -> {});
    }

    /**
     * {@return properties of a factory that keep values of rows out of the provider's log, by name} A provider ignores the properties
     * of another.
     */
    public static Map<String, String> recommendedProperties() {
        return Map.of("hibernate.jdbc.log.errors", "false", "eclipselink.logging.level", "OFF");
    }

    /** Closes the factory that {@link #open} made. Repeating it has no effect. */
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
