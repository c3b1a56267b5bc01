package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.SetPrice;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the replay has made so far, found again by the words of the file. Used by one thread. */
final class ReplayShop {

    private final VisionCraft vc;
    private final Caller caller;
    private final Map<String, UserId> customers = new HashMap<>();
    private final Map<String, ServiceId> services = new HashMap<>();
    private final Map<String, String> prices = new HashMap<>();
    private final Map<String, Deque<Sold>> sold = new HashMap<>();
    private final CategoryId assortment;
    private final ReplayClock clock;

    ReplayShop(VisionCraft vc, Caller caller, CategoryId assortment, ReplayClock clock) {
        this.vc = vc;
        this.caller = caller;
        this.assortment = assortment;
        this.clock = clock;
    }

    /** Places an order of these rows for their customer, at their prices. */
    OrderId place(List<OrderRow> rows) {
        OrderRow first = rows.get(0);
        UserId customer = customers.computeIfAbsent(first.customer(), number -> invite(number, first));
        Map<String, String> pricesOfThisOrder = new HashMap<>();
        List<OrderItem> items = new ArrayList<>(rows.size());
        for (OrderRow row : rows) {
            OrderItem item = OrderItem.of(service(row), row.quantity());
            String price = pricesOfThisOrder.computeIfAbsent(row.code(), code -> onOffer(row));
            items.add(
                    price.equals(row.price())
                            ? item
                            : item.stating(row.price(), Replay.CURRENCY, "Line " + row.line() + " says so"));
        }
        Order order =
                vc.orders().place(once("place", first), PlaceOrder.of(items).forCustomer(customer));
        Invoice invoice = vc.invoices().findByOrder(caller, order.id()).orElseThrow();
        List<BigDecimal> nets = Amounts.of(rows).nets();
        Map<BigDecimal, TakenBack> byRate = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            InvoiceLine line = invoice.lines().get(i);
            TakenBack together =
                    byRate.computeIfAbsent(line.tax().decision().rate().percent(), rate -> new TakenBack());
            together.sold(rows.get(i).amount(), nets.isEmpty() ? BigDecimal.ZERO : nets.get(i));
            sold.computeIfAbsent(first.customer() + " " + line.code(), unsold -> new ArrayDeque<>())
                    .push(new Sold(invoice.id(), line, rows.get(i), together));
        }
        return order.id();
    }

    /**
     * Credits the customer's latest invoice that holds the code at the row's price with enough left; empty if there is none.
     */
    Optional<Credited> cancel(OrderRow row) {
        Quantity quantity = row.cancelled();
        UnitPrice price = UnitPrice.of(row.price(), Replay.CURRENCY);
        for (Sold one : sold.getOrDefault(row.customer() + " " + row.code(), new ArrayDeque<>())) {
            if (one.price.equals(price) && one.has(quantity.value())) {
                CreditInvoice command = CreditInvoice.part(one.invoice, "Cancelled by " + row.number())
                        .line(one.line, quantity.value());
                CreditNote note = vc.invoices().credit(once("credit", row), command);
                return Optional.of(new Credited(note.id(), one.takeBack(quantity.value())));
            }
        }
        return Optional.empty();
    }

    private UserId invite(String number, OrderRow row) {
        return vc.users()
                .create(
                        once("customer", row),
                        CreateUser.of("customer-" + number + "@customers.example", "Customer " + number))
                .id();
    }

    /**
     * Puts the service of the row's code on offer at the row's price, which is also the answer. A run that goes on reads the
     * clock less often than the one that set the price did, and must not be before it.
     */
    private String onOffer(OrderRow row) {
        if (!row.price().equals(prices.put(row.code(), row.price()))) {
            Price price = vc.prices().set(once("price", row), SetPrice.of(service(row), row.price(), Replay.CURRENCY));
            clock.set(price.window().from());
        }
        return row.price();
    }

    private ServiceId service(OrderRow row) {
        return services.computeIfAbsent(row.code(), code -> {
            ServiceId service = vc.services()
                    .create(once("service", row), taxed(row, CreateService.of(code, row.description(), assortment)))
                    .id();
            vc.services().activate(once("activate", row), ActivateService.of(service));
            return service;
        });
    }

    private static CreateService taxed(OrderRow row, CreateService command) {
        BigDecimal rate = row.rate();
        return rate == null ? command : command.taxed(GrossPrices.taxClass(rate));
    }

    /** A run that takes up the work of one that failed says everything again; a key lets each command take effect once. */
    private Caller once(String command, OrderRow row) {
        return caller.withKey("line-" + row.line() + "-" + command);
    }

    /** The credit note of a cancellation, and what it is to amount to by the rows of the file. */
    record Credited(CreditNoteId note, Amounts due) {}

    /** A line that was sold, the row that says so, and how much of it was not taken back yet. */
    private static final class Sold {

        final InvoiceId invoice;
        final OrderLineId line;
        final UnitPrice price;
        private final OrderRow row;
        private final TakenBack together;
        private BigDecimal takenBack = BigDecimal.ZERO;

        Sold(InvoiceId invoice, InvoiceLine line, OrderRow row, TakenBack together) {
            this.invoice = invoice;
            this.line = line.orderLine();
            this.price = line.unitPrice();
            this.row = row;
            this.together = together;
        }

        boolean has(BigDecimal quantity) {
            return takenBack.add(quantity).compareTo(new BigDecimal(row.quantity())) <= 0;
        }

        /** Takes so much back, and answers by how much the amounts of all that was taken back grow. */
        Amounts takeBack(BigDecimal quantity) {
            BigDecimal before = row.amountOf(takenBack);
            takenBack = takenBack.add(quantity);
            BigDecimal after = row.amountOf(takenBack);
            BigDecimal rate = row.rate();
            if (rate == null) {
                return Amounts.of(after.subtract(before));
            }
            return Amounts.of(after.subtract(before), rate, together.net(after.subtract(before)));
        }
    }
}
