package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.access.Permission;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Parties;
import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sound records at version 1 with no more in them than a test needs. For one thread. */
final class SampleRecords {

    static final Instant AT = Instant.parse("2026-03-02T10:15:30.123456Z");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** An order that a customer placed, from which samples take what they do not say themselves. */
    private static final Order PLACED = InMemoryVisionCraft.create().givenAPlacedOrder();

    private final SequentialIds ids = new SequentialIds();
    private int count;

    UUID id() {
        return ids.next();
    }

    Role role(String... permissions) {
        TreeSet<Permission> granted = new TreeSet<>();
        for (String permission : permissions) {
            granted.add(Permission.parse(permission));
        }
        return new Role(new RoleId(id()), "Role " + ++count, granted, null, 1);
    }

    User user() {
        return user("user" + ++count + "@example.com", AT);
    }

    User user(String email, Instant createdAt) {
        return new User(
                new UserId(id()),
                EmailAddress.of(email),
                "Ann",
                new RoleId(id()),
                UserStatus.ACTIVE,
                null,
                createdAt,
                createdAt,
                1);
    }

    Category category() {
        return category(null, "Category " + ++count);
    }

    Category category(@Nullable CategoryId parent, String name) {
        return new Category(new CategoryId(id()), parent, name, null, "", 0, 1);
    }

    /** A placed order of as many lines of 10.00 EUR each, taxed at 19 %; without lines, a cart. */
    Order order(int lines) {
        return like(PLACED)
                .with(Order::id, new OrderId(id()))
                .with(Order::reference, "O-" + ++count)
                .with(Order::customer, new UserId(id()))
                .with(Order::status, lines == 0 ? OrderStatus.DRAFT : OrderStatus.PLACED)
                .with(
                        Order::lines,
                        IntStream.range(0, lines).mapToObj(this::line).toList())
                .with(Order::totals, totals(lines))
                .with(Order::createdAt, AT)
                .with(Order::placedAt, lines == 0 ? null : AT)
                .with(Order::changedAt, AT)
                .made();
    }

    /** The same order at its next version, in another status and with other lines. */
    Order next(Order order, OrderStatus status, List<OrderLine> lines) {
        return like(order)
                .with(Order::status, status)
                .with(Order::lines, lines)
                .with(Order::totals, totals(lines.size()))
                .with(Order::version, order.version() + 1)
                .made();
    }

    OrderLine line(int n) {
        return new OrderLine(
                new OrderLineId(id()),
                new ServiceId(id()),
                "S-" + n,
                "Service " + n,
                UnitCode.ONE,
                TaxCategory.STANDARD,
                LinePrice.stated(UnitPrice.of("10", "EUR"), "agreed"),
                Quantity.of(1),
                Money.of("0", "EUR"),
                Money.of("10", "EUR"));
    }

    Invoice invoice(Order order) {
        return new Invoice(
                new InvoiceId(id()),
                order.id(),
                order.customer(),
                InvoiceStatus.ISSUED,
                parties(),
                order.lines().stream().map(SampleRecords::invoiceLine).toList(),
                order.totals(),
                new InvoiceReferences(order.reference(), "", DAY, DAY),
                new Issuance("INV-" + ++count, DAY, DAY),
                AT,
                1);
    }

    CreditNote creditNote(Invoice invoice) {
        return new CreditNote(
                new CreditNoteId(id()),
                invoice.id(),
                invoice.customer(),
                "INV-1",
                invoice.parties(),
                invoice.lines(),
                invoice.totals(),
                new Issuance("CN-" + ++count, DAY, DAY),
                "Broken",
                AT.plusSeconds(count),
                1);
    }

    CrmDesk desk(CrmPriority priority, Instant createdAt) {
        return new CrmDesk(new CrmRecordId(id()), null, CrmStatus.NEW, priority, createdAt, createdAt, 1);
    }

    private static DocumentTotals totals(int lines) {
        Money net = Money.ofMinor(1_000L * lines, Money.of("0", "EUR").currency());
        Money tax = Money.ofMinor(190L * lines, net.currency());
        List<TaxGroup> groups =
                lines == 0 ? List.of() : List.of(new TaxGroup(TaxCategory.STANDARD, "S", TaxRate.of("19"), net, tax));
        return new DocumentTotals(net, tax, net.plus(tax), groups, TaxRounding.GROUP);
    }

    private static Parties parties() {
        Party seller = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
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
