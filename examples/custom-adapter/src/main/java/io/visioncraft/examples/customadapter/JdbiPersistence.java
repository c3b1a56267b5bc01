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

/**
 * A store on H2 through Jdbi: all of the ports, on one transaction runner. Made by {@link #open}. Thread-safe.
 *
 * @param transactions what begins transactions
 * @param guards the locks
 * @param events the outbox
 * @param idempotency the receipts
 * @param identity users and roles
 * @param authentication credentials, sessions and tokens
 * @param catalog categories and services
 * @param pricing prices
 * @param ordering orders
 * @param billing invoices, receivables, credit notes, payments and series of numbers
 * @param crm CRM records and their desks
 */
public record JdbiPersistence(
        TransactionRunner transactions,
        Guards guards,
        EventRepository events,
        IdempotencyRepository idempotency,
        IdentityRepositories identity,
        AuthenticationRepositories authentication,
        CatalogRepositories catalog,
        PricingRepositories pricing,
        OrderingRepositories ordering,
        BillingRepositories billing,
        CrmRepositories crm)
        implements Persistence {

    private static final String SCHEMA = "io/visioncraft/examples/customadapter/schema.sql";

    private JdbiPersistence(Transactions transactions) {
        this(
                transactions,
                new RowGuards(transactions),
                new JdbiEventRepository(transactions),
                new JdbiIdempotencyRepository(transactions),
                new IdentityRepositories(new JdbiUserRepository(transactions), new JdbiRoleRepository(transactions)),
                new AuthenticationRepositories(
                        new JdbiAccountRepository(transactions),
                        new JdbiCredentialsRepository(transactions),
                        new JdbiSessionRepository(transactions),
                        new JdbiRefreshTokenRepository(transactions)),
                new CatalogRepositories(
                        new JdbiCategoryRepository(transactions), new JdbiServiceRepository(transactions)),
                new PricingRepositories(new JdbiPriceRepository(transactions)),
                new OrderingRepositories(new JdbiOrderRepository(transactions)),
                new BillingRepositories(
                        new JdbiInvoiceRepository(transactions),
                        new JdbiReceivableRepository(transactions),
                        new JdbiCreditNoteRepository(transactions),
                        new JdbiPaymentRepository(transactions),
                        new JdbiNumberSeriesRepository(transactions),
                        new JdbiInvoiceInForceRepository(transactions),
                        new JdbiFiguresRepository(transactions)),
                new CrmRepositories(new JdbiCrmRepository(transactions), new JdbiCrmDeskRepository(transactions)));
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
}
