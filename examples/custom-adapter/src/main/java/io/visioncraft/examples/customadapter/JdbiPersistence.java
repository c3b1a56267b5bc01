package io.visioncraft.examples.customadapter;

import static io.visioncraft.kernel.Folding.VERSION;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AuthenticationRepositories;
import io.visioncraft.billing.BillingRepositories;
import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.crm.CrmRepositories;
import io.visioncraft.examples.customadapter.PlainRepositories.JdbiCredentialsRepository;
import io.visioncraft.examples.customadapter.PlainRepositories.JdbiInvoiceInForceRepository;
import io.visioncraft.examples.customadapter.PlainRepositories.JdbiReceivableRepository;
import io.visioncraft.examples.customadapter.PlainRepositories.JdbiRefreshTokenRepository;
import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.ordering.OrderingRepositories;
import io.visioncraft.pricing.PricingRepositories;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.TransactionRunner;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** A store on H2 through Jdbi: all of the ports, on one transaction runner. Thread-safe. */
public final class JdbiPersistence implements Persistence {

    private static final String SCHEMA = "io/visioncraft/examples/customadapter/schema.sql";

    private final Transactions transactions;
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

    private JdbiPersistence(Transactions transactions) {
        this.transactions = transactions;
        guards = new RowGuards(transactions);
        events = new JdbiEventRepository(transactions);
        idempotency = new JdbiIdempotencyRepository(transactions);
        identity = new IdentityRepositories(new JdbiUserRepository(transactions), new JdbiRoleRepository(transactions));
        authentication = new AuthenticationRepositories(
                new JdbiAccountRepository(transactions),
                new JdbiCredentialsRepository(transactions),
                new JdbiSessionRepository(transactions),
                new JdbiRefreshTokenRepository(transactions));
        catalog = new CatalogRepositories(
                new JdbiCategoryRepository(transactions), new JdbiServiceRepository(transactions));
        pricing = new PricingRepositories(new JdbiPriceRepository(transactions));
        ordering = new OrderingRepositories(new JdbiOrderRepository(transactions));
        billing = new BillingRepositories(
                new JdbiInvoiceRepository(transactions),
                new JdbiReceivableRepository(transactions),
                new JdbiCreditNoteRepository(transactions),
                new JdbiPaymentRepository(transactions),
                new JdbiNumberSeriesRepository(transactions),
                new JdbiInvoiceInForceRepository(transactions),
                new JdbiFiguresRepository(transactions));
        crm = new CrmRepositories(new JdbiCrmRepository(transactions), new JdbiCrmDeskRepository(transactions));
    }

    /**
     * Opens the store, and makes what is missing of its tables in the connection's default schema; also the keys of names,
     * where an earlier version of the library folded them in another way (GEN-11).
     *
     * @param dataSource connections to H2 that commit by themselves, at READ COMMITTED; a pool is advised
     * @throws io.visioncraft.error.UnavailableException with code {@code store-unavailable}, if there is no connection
     */
    public static JdbiPersistence open(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).registerArgument(new Binding());
        jdbi.configure(SqlStatements.class, sql -> sql.setTemplateEngine(TemplateEngine.NOP));
        Transactions transactions = new Transactions(jdbi);
        String schema = ClasspathSqlLocator.create().getResource(JdbiPersistence.class.getClassLoader(), SCHEMA);
        transactions.inTransaction(() -> transactions.write(sql -> {
            sql.createScript(schema).execute();
            if (sql.execute("UPDATE vc_folding SET version = ? WHERE version <> ?", VERSION, VERSION) > 0) {
                new JdbiRoleRepository(transactions).foldAnew();
                new JdbiCategoryRepository(transactions).foldAnew();
                new JdbiServiceRepository(transactions).foldAnew();
            }
            return schema;
        }));
        return new JdbiPersistence(transactions);
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
