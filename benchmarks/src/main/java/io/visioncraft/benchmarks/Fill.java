package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Fills the database: the library makes one of each kind, which is then multiplied. Over 300 lines, since the copies of all
 * tables stand in one place.
 */
final class Fill {

    private final Stock stock;
    private final VisionCraft vc;
    private final Copies copies;

    private Fill(Stock stock, VisionCraft vc, Copies copies) {
        this.stock = stock;
        this.vc = vc;
        this.copies = copies;
    }

    static void fill(Stock stock, VisionCraft vc, Connection connection) throws SQLException {
        Fill fill = new Fill(stock, vc, new Copies(connection));
        Engine engine = fill.copies.engine();
        fill.execute(engine.prepare());
        fill.execute(engine.keys(false)); // they are right
        fill.run();
        fill.execute(engine.keys(true));
    }

    private void execute(List<String> commands) throws SQLException {
        for (String command : commands) {
            copies.execute(command);
        }
    }

    private void run() throws SQLException {
        IdentityFixtures people = IdentityFixtures.in(vc);
        User clerk = people.aMemberOfStaff();
        inSession(clerk);
        User customer = people.aCustomer();
        Caller caller = inSession(customer);
        vc.users()
                .changeProfile(
                        caller,
                        ChangeProfile.of(customer.id())
                                .billedTo(
                                        BillingProfile.of("Kontor Nord GmbH", "Am Hafen 3", "20457", "Hamburg", "DE")));
        Service service = CatalogFixtures.in(vc).anActiveServiceAt("80.00", Stock.CURRENCY);
        Order order = vc.orders()
                .place(
                        caller,
                        PlaceOrder.of(service.id(), 1).and(service.id(), 2).and(service.id(), 3));
        Invoice invoice = vc.invoices().findByOrder(caller, order.id()).orElseThrow();
        CrmRecord record = vc.crm().open(caller, OpenCrmRecord.of("ISSUE", "Door bell", "It does not ring"));

        people(customer, Kind.CUSTOMER, Kind.SESSION, stock.customers());
        people(clerk, Kind.CLERK, Kind.CLERKS_SESSION, Stock.CLERKS);
        new CategoryTree(copies).grow(service.category().value(), stock.categories());
        services(service.id().value());
        orders(order.id().value());
        invoices(invoice.id().value());
        events(order.id().value(), "ORDER", 1);
        events(invoice.id().value(), "INVOICE", 2);
        records(record.id().value());
    }

    private Caller inSession(User user) {
        String token = vc.authentication()
                .logIn(Caller.visitor(), LogIn.of(user.email().text(), IdentityFixtures.PASSWORD))
                .accessToken();
        return vc.authentication().caller(token);
    }

    private void people(User template, Kind kind, Kind session, int many) throws SQLException {
        UUID id = template.id().value();
        String email = "'" + kind.name().toLowerCase(Locale.ROOT) + "' || n || '@post.example'";
        copies.of(
                "vc_user",
                is("id", id),
                many,
                Map.of(
                        "id",
                        kind.sql("n"),
                        "email",
                        email,
                        "email_key",
                        email,
                        "name",
                        "'Person ' || n",
                        "user_number",
                        "'" + kind.name() + "-' || n"));
        copies.of("vc_credentials", is("id", id), many, Map.of("id", kind.sql("n")));
        copies.of("vc_session", is("user_id", id), many, Map.of("id", session.sql("n"), "user_id", kind.sql("n")));
    }

    private void services(UUID template) throws SQLException {
        String service = Kind.SERVICE.sql("n");
        String first = word(Stock.FIRST, "n % " + Stock.FIRST.size());
        String second =
                word(Stock.SECOND, "CAST(FLOOR(n / " + Stock.FIRST.size() + ") AS INTEGER) % " + Stock.SECOND.size());
        String name = "CONCAT(" + first + ", ' ', " + second + ", ' ', n)";
        String key = copies.engine().bytes(name);
        copies.of(
                "vc_service",
                is("id", template),
                stock.services(),
                Map.of(
                        "id", service,
                        "code", "'S' || n",
                        "name", name,
                        "name_key", key,
                        "category_id", Kind.CATEGORY.sql("n % " + stock.categories() + " + 1")));
        copies.of(
                "vc_price",
                is("service_id", template),
                stock.services(),
                Map.of("id", Kind.PRICE.sql("n"), "service_id", service, "unit_price", "10 + n % 90"));
        copies.of(
                "vc_service_price",
                is("service_id", template),
                stock.services(),
                Map.of("service_id", service, "name_key", key));
        List<String> words = List.of("CONCAT('s', n)", first, second, "CONCAT(n, '')");
        for (int position = 0; position < words.size(); position++) {
            copies.execute(
                    "INSERT INTO vc_service_word (service_id, position, word) SELECT " + service + ", " + position
                            + ", " + copies.engine().bytes(words.get(position)) + " FROM "
                            + copies.engine().numbers(stock.services()));
        }
    }

    private static String word(List<String> words, String place) {
        return IntStream.range(0, words.size())
                .mapToObj(n -> "WHEN " + n + " THEN '" + words.get(n) + "'")
                .collect(joining(" ", "CASE " + place + " ", " END"));
    }

    private void orders(UUID template) throws SQLException {
        String order = Kind.ORDER.sql("n");
        String service = Kind.SERVICE.sql("(n * 7 + t.position * 131) % " + stock.services() + " + 1");
        String price = Kind.PRICE.sql("(n * 7 + t.position * 131) % " + stock.services() + " + 1");
        String customer = Kind.CUSTOMER.sql("(n - 1) % " + stock.customers() + " + 1");
        copies.of(
                "vc_order",
                is("id", template),
                stock.orders(),
                Map.of(
                        "id",
                        order,
                        "reference",
                        "'ORD-F' || n",
                        "customer_id",
                        customer,
                        "created_at",
                        earlier("created_at"),
                        "placed_at",
                        earlier("placed_at"),
                        "changed_at",
                        earlier("changed_at")));
        copies.of(
                "vc_order_line",
                is("order_id", template),
                stock.orders(),
                Map.of(
                        "order_id", order,
                        "line_id", Kind.LINE.sql("n * 4 + t.position"),
                        "service_id", service,
                        "price_entry_id", price));
        copies.of("vc_order_tax_group", is("order_id", template), stock.orders(), Map.of("order_id", order));
        copies.of(
                "vc_order_service",
                is("order_id", template),
                stock.orders(),
                Map.of(
                        "order_id", order,
                        "service_id", service,
                        "customer_id", customer,
                        "created_at", earlier("created_at")));
        copies.of(
                "vc_status_change",
                is("aggregate_id", template),
                stock.orders(),
                Map.of(
                        "aggregate_id",
                        order,
                        "changed_at",
                        earlier("changed_at"),
                        "caller_name",
                        "CAST(" + customer + " AS CHAR(36))"));
    }

    private void invoices(UUID template) throws SQLException {
        String invoice = Kind.INVOICE.sql("n");
        String customer = Kind.CUSTOMER.sql("(n - 1) % " + stock.customers() + " + 1");
        copies.of(
                "vc_invoice",
                is("id", template),
                stock.orders(),
                Map.ofEntries(
                        Map.entry("id", invoice),
                        Map.entry("order_id", Kind.ORDER.sql("n")),
                        Map.entry("customer_id", customer),
                        Map.entry("order_reference", "'ORD-F' || n"),
                        Map.entry("invoice_number", "'FILL-' || n"),
                        Map.entry("created_at", earlier("created_at")),
                        Map.entry("issue_date", earlierDay("issue_date")),
                        Map.entry("due_date", earlierDay("due_date")),
                        Map.entry("tax_point", earlierDay("tax_point")),
                        Map.entry("accounting_date", earlierDay("accounting_date")),
                        Map.entry("listed_on", earlierDay("listed_on"))));
        copies.of(
                "vc_order_invoice",
                is("invoice_id", template),
                stock.orders(),
                Map.of("id", Kind.ORDER.sql("n"), "invoice_id", invoice));
        copies.of(
                "vc_invoice_line",
                is("invoice_id", template),
                stock.orders(),
                Map.of("invoice_id", invoice, "order_line_id", Kind.LINE.sql("n * 4 + t.position")));
        copies.of("vc_invoice_tax_group", is("invoice_id", template), stock.orders(), Map.of("invoice_id", invoice));
        copies.of(
                "vc_receivable",
                is("id", template),
                stock.orders(),
                Map.of(
                        "id",
                        invoice,
                        "customer_id",
                        customer,
                        "issue_date",
                        earlierDay("issue_date"),
                        "due_date",
                        earlierDay("due_date")));
    }

    private void records(UUID template) throws SQLException {
        String record = Kind.RECORD.sql("n");
        copies.of(
                "vc_crm_record",
                is("id", template),
                Stock.RECORDS,
                Map.of("id", record, "record_number", "'CRM-F' || n", "created_at", "t.created_at + n"));
        copies.of(
                "vc_crm_desk",
                is("id", template),
                Stock.RECORDS,
                Map.of(
                        "id",
                        record,
                        "queue_key",
                        "t.queue_key + n",
                        "created_at",
                        "t.created_at + n",
                        "changed_at",
                        "t.changed_at + n"));
    }

    /** All are delivered. */
    private void events(UUID aggregate, String kind, int ordinal) throws SQLException {
        copies.of(
                "vc_event",
                is("aggregate_id", aggregate),
                stock.orders(),
                Map.of(
                        "id", Kind.EVENT.sql("n * 4 + " + ordinal),
                        "aggregate_id", Kind.valueOf(kind).sql("n"),
                        "occurred_at", earlier("occurred_at"),
                        "delivered", "TRUE"));
    }

    /** A minute before the next, and the last a minute before the template. */
    private String earlier(String column) {
        return "t." + column + " - (" + (stock.orders() + 1) + " - n) * 60000000.0";
    }

    /** The same in days, 1,440 of a day. */
    private String earlierDay(String column) {
        return "t." + column + " - (" + stock.orders() + " - n) / 1440";
    }

    private static String is(String column, UUID id) {
        return column + " = '" + id + "'";
    }
}
