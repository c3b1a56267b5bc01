package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.access.Permission;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.Session;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Parties;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Receipt;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sound records at version 1, as a repository gets them, with every optional part filled. For one thread. */
final class ContractRecords {

    static final Instant AT = MovableClock.START.plusNanos(123_456_000);

    /** When what came to be {@link #AT} was last changed. */
    static final Instant CHANGED = AT.plus(Duration.ofHours(1));

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private static final UnitPrice EIGHTY = UnitPrice.of("80", "EUR");
    private static final Money ZERO = Money.of("0", "EUR");
    private static final Money NET = Money.of("160", "EUR");
    private static final Money TAX = Money.of("30.40", "EUR");
    private static final Money PAYABLE = Money.of("190.40", "EUR");

    private final SequentialIds ids = new SequentialIds();
    private int count;

    ContractRecords() {}

    /** Records of a thread of its own, whose ids are none of those of another number. */
    ContractRecords(int thread) {
        for (int n = 0; n < (thread + 1) * 10_000; n++) {
            ids.next();
        }
    }

    /** The next of the numbers that make texts unique. */
    int next() {
        return ++count;
    }

    /** A fresh id. */
    UUID id() {
        return ids.next();
    }

    Role role(String name) {
        TreeSet<Permission> permissions = new TreeSet<>();
        permissions.add(Permission.parse("user:read:own"));
        permissions.add(Permission.parse("user:read:any"));
        return new Role(new RoleId(ids.next()), name, permissions, null, 1);
    }

    User user(Role role, String email) {
        return user(role, email, AT);
    }

    User user(Role role, String email, Instant createdAt) {
        Party profile = new Party(
                "Ann's Gärtnerei",
                new Address(List.of("Am Graben 1", "Hinterhaus"), "Wien", "1010", "Wien", "AT"),
                List.of(new TaxId("VAT", "ATU12345678"), new TaxId("LOCAL", "42")),
                "bills@example.com");
        return new User(
                new UserId(ids.next()),
                EmailAddress.of(email),
                "Ann Ärger",
                role.id(),
                UserStatus.ACTIVE,
                profile,
                createdAt,
                CHANGED,
                1);
    }

    /** The next state of a user, with another role and address. */
    User next(User user, Role role, String email) {
        return like(user)
                .with(User::email, EmailAddress.of(email))
                .with(User::role, role.id())
                .with(User::version, user.version() + 1)
                .made();
    }

    Credentials credentials(User user) {
        return new Credentials(user.id(), new PasswordHash("{tests-only}hash"), 1, AT, 1);
    }

    Session session(User user, Instant lastUsedAt) {
        return new Session(
                new SessionId(ids.next()), user.id(), 1, AT, lastUsedAt, AT.plus(Duration.ofDays(30)), false, 1);
    }

    RefreshToken refreshToken(Session session) {
        return new RefreshToken(
                new TokenId(ids.next()),
                session.id(),
                "ab".repeat(32),
                1,
                null,
                AT,
                null,
                AT.plus(Duration.ofDays(7)),
                1);
    }

    Category category(@Nullable Category parent, String name, @Nullable String code, long rank) {
        CategoryId above = parent == null ? null : parent.id();
        return new Category(new CategoryId(ids.next()), above, name, code, "What grows\nand blooms", rank, 1);
    }

    Service service(Category category, String code, String name) {
        return new Service(
                new ServiceId(ids.next()),
                code,
                name,
                "With care",
                category.id(),
                UnitCode.HOUR,
                TaxCategory.STANDARD,
                ServiceStatus.ACTIVE,
                AT,
                CHANGED,
                1);
    }

    Price price(Service service, String currency, Window window) {
        return new Price(new PriceId(ids.next()), service.id(), UnitPrice.of("80.123456", currency), window, AT, 1);
    }

    Order order(User customer, Service service, String reference, Instant createdAt) {
        OrderLine line = new OrderLine(
                new OrderLineId(ids.next()),
                service.id(),
                service.code(),
                service.name(),
                service.unit(),
                service.taxCategory(),
                LinePrice.stated(EIGHTY, "agreed"),
                Quantity.of(2),
                ZERO,
                NET);
        return new Order(
                new OrderId(ids.next()),
                reference,
                customer.id(),
                OrderStatus.PLACED,
                List.of(line),
                totals(),
                new OrderDetails("PO-7", "Ring twice", DAY, DUE),
                createdAt,
                createdAt,
                CHANGED,
                1);
    }

    /** An order with that many lines, no two alike, in as many tax groups, in no sorted order. */
    Order orderOf(User customer, Service service, String reference, int lines, int groups) {
        List<OrderLine> all = new ArrayList<>();
        List<TaxGroup> taxed = new ArrayList<>();
        Money sum = ZERO;
        for (int n = lines; n > 0; n--) {
            int mixed = n * 7 % (lines + 1);
            Money net = Money.ofMinor(mixed * 100L, NET.currency());
            sum = sum.plus(net);
            all.add(new OrderLine(
                    new OrderLineId(ids.next()),
                    service.id(),
                    "L-" + mixed,
                    "Line " + mixed,
                    service.unit(),
                    service.taxCategory(),
                    LinePrice.from(new PriceId(ids.next()), UnitPrice.of("1", "EUR")),
                    Quantity.of(Math.max(mixed, 1)),
                    mixed == 0 ? Money.of("1", "EUR") : ZERO,
                    net));
        }
        for (int n = groups; n > 0; n--) {
            Money base = n == groups ? sum : ZERO;
            taxed.add(new TaxGroup(TaxCategory.STANDARD, "S", TaxRate.of("" + n * 7 % 10), base, ZERO));
        }
        return like(order(customer, service, reference, AT))
                .with(Order::lines, all)
                .with(Order::totals, new DocumentTotals(sum, ZERO, sum, taxed, TaxRounding.GROUP))
                .with(Order::details, OrderDetails.NONE)
                .made();
    }

    Invoice invoice(Order order, @Nullable String number) {
        return new Invoice(
                new InvoiceId(ids.next()),
                order.id(),
                order.customer(),
                number == null ? InvoiceStatus.DRAFT : InvoiceStatus.ISSUED,
                parties(),
                order.lines().stream().map(ContractRecords::invoiceLine).toList(),
                order.totals(),
                new InvoiceReferences(order.reference(), "PO-7", DAY, DUE),
                number == null ? null : new Issuance(number, DAY, DUE),
                order.createdAt(),
                1);
    }

    /** The next state of a draft: it has a number. */
    Invoice issued(Invoice draft, String number) {
        return like(draft)
                .with(Invoice::status, InvoiceStatus.ISSUED)
                .with(Invoice::issue, new Issuance(number, DAY, DUE))
                .with(Invoice::version, draft.version() + 1)
                .made();
    }

    Receivable receivable(Invoice invoice) {
        Money ten = Money.of("10", "EUR");
        return new Receivable(invoice.id(), PAYABLE, ten, ten, ten, DUE, 1);
    }

    CreditNote creditNote(Invoice invoice, String number) {
        return new CreditNote(
                new CreditNoteId(ids.next()),
                invoice.id(),
                invoice.customer(),
                "INV-1",
                parties(),
                invoice.lines(),
                invoice.totals(),
                new Issuance(number, DAY, DAY),
                "Broken",
                AT.plusSeconds(next()),
                1);
    }

    Payment payment(Invoice invoice, String method, String reference) {
        return new Payment(
                new PaymentId(ids.next()),
                invoice.id(),
                Money.of("10", "EUR"),
                PaymentStatus.SUCCEEDED,
                method,
                reference,
                AT,
                AT.plusSeconds(next()),
                1);
    }

    CrmRecord crmRecord(User customer, @Nullable Service service, @Nullable Order order, Instant createdAt) {
        CrmLinks links = new CrmLinks(service == null ? null : service.id(), order == null ? null : order.id(), null);
        return new CrmRecord(
                new CrmRecordId(ids.next()),
                customer.id(),
                new CrmTopic("ISSUE", "Leak", "It drips.\nStill."),
                links,
                CrmStatus.NEW,
                CrmPriority.HIGH,
                createdAt,
                null,
                CHANGED,
                1);
    }

    CrmRecord crmRecord(User customer, CrmStatus status, Instant createdAt) {
        CrmRecord fresh = crmRecord(customer, null, null, createdAt);
        return like(fresh)
                .with(CrmRecord::status, status)
                .with(CrmRecord::createdAt, createdAt)
                .with(CrmRecord::closedAt, status == CrmStatus.CLOSED ? createdAt : null)
                .with(CrmRecord::version, 1L)
                .made();
    }

    CrmDesk desk(CrmRecord record, CrmPriority priority) {
        return new CrmDesk(record.id(), null, record.status(), priority, record.createdAt(), CHANGED, 1);
    }

    Receipt receipt(String key, Instant createdAt, Instant expiresAt) {
        return new Receipt("SYSTEM:test", "orders.place", key, "cd".repeat(32), ids.next(), 1, createdAt, expiresAt);
    }

    EventRecord event(Order order, int ordinal) {
        return event(order.id().value(), order.version(), ordinal, AT);
    }

    EventRecord event(UUID order, long version, int ordinal, Instant time) {
        return new EventRecord(
                new EventId(ids.next()),
                "order.placed",
                1,
                "order",
                order,
                version,
                ordinal,
                time,
                "SYSTEM",
                "test",
                "trace-1",
                Map.of("amount", "190.40", "lines", 1, "tags", List.of("a", Map.of("b", true))));
    }

    private static DocumentTotals totals() {
        TaxGroup group = new TaxGroup(TaxCategory.STANDARD, "S", TaxRate.of("19"), NET, TAX);
        return new DocumentTotals(NET, TAX, PAYABLE, List.of(group), TaxRounding.GROUP);
    }

    private static Parties parties() {
        Party seller = new Party(
                "Beispiel GmbH",
                Address.of("Hauptstraße 1", "10115", "Berlin", "DE"),
                List.of(new TaxId("VAT", "DE123456789")),
                "office@example.com");
        return new Parties(seller, Party.simplified("Ann", "ann@example.com"));
    }

    private static InvoiceLine invoiceLine(OrderLine line) {
        return new InvoiceLine(
                line.id(),
                line.code(),
                line.description(),
                line.unit(),
                line.taxCategory(),
                line.price().unitPrice(),
                line.quantity(),
                line.discount(),
                line.net());
    }
}
