package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.SetPrice;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the replay has made so far, found again by the words of the file. Used by one thread. */
final class ReplayShop {

    private final VisionCraft vc;
    private final Caller caller;
    private final Map<String, UserId> customers = new HashMap<>();
    private final Map<String, ServiceId> services = new HashMap<>();
    private final Map<String, String> prices = new HashMap<>();
    private final Map<String, Deque<Sold>> sold = new HashMap<>();
    private @Nullable CategoryId assortment;

    ReplayShop(VisionCraft vc, Caller caller) {
        this.vc = vc;
        this.caller = caller;
    }

    /** Places an order of these rows for their customer, at their prices, and answers with its invoice. */
    Invoice place(List<OrderRow> rows) {
        UserId customer = customers.computeIfAbsent(rows.get(0).customer(), this::invite);
        List<OrderItem> items = new ArrayList<>(rows.size());
        for (OrderRow row : rows) {
            items.add(OrderItem.of(onOffer(row), row.quantity()));
        }
        Order order = vc.orders().place(caller, PlaceOrder.of(items).forCustomer(customer));
        Invoice invoice = vc.invoices().findByOrder(caller, order.id()).orElseThrow();
        for (InvoiceLine line : invoice.lines()) {
            sold.computeIfAbsent(rows.get(0).customer() + " " + line.code(), first -> new ArrayDeque<>())
                    .push(new Sold(
                            invoice.id(), line.orderLine(), line.quantity().value()));
        }
        return invoice;
    }

    /** Credits the customer's latest invoice that holds the code with enough left; empty if there is none. */
    Optional<CreditNote> cancel(OrderRow row) {
        Quantity quantity = row.cancelled();
        for (Sold one : sold.getOrDefault(row.customer() + " " + row.code(), new ArrayDeque<>())) {
            if (one.left.compareTo(quantity.value()) >= 0) {
                CreditInvoice command = CreditInvoice.part(one.invoice, "Cancelled by " + row.number())
                        .line(one.line, quantity.value());
                CreditNote note = vc.invoices().credit(caller, command);
                one.left = one.left.subtract(quantity.value());
                return Optional.of(note);
            }
        }
        return Optional.empty();
    }

    private UserId invite(String number) {
        return vc.users()
                .create(caller, CreateUser.of("customer-" + number + "@customers.example", "Customer " + number))
                .id();
    }

    /** The service of the row's code, on offer at the row's price. */
    private ServiceId onOffer(OrderRow row) {
        ServiceId service = services.computeIfAbsent(row.code(), code -> offer(code, row.description()));
        if (!row.price().equals(prices.put(row.code(), row.price()))) {
            vc.prices().set(caller, SetPrice.of(service, row.price(), Replay.CURRENCY));
        }
        return service;
    }

    private ServiceId offer(String code, String description) {
        if (assortment == null) {
            assortment = vc.categories()
                    .create(caller, CreateCategory.root("Assortment"))
                    .id();
        }
        ServiceId service = vc.services()
                .create(caller, CreateService.of(code, description, assortment))
                .id();
        vc.services().activate(caller, ActivateService.of(service));
        return service;
    }

    /** A line that was sold, and how much of it was not taken back yet. */
    private static final class Sold {

        final InvoiceId invoice;
        final OrderLineId line;
        BigDecimal left;

        Sold(InvoiceId invoice, OrderLineId line, BigDecimal left) {
            this.invoice = invoice;
            this.line = line;
            this.left = left;
        }
    }
}
