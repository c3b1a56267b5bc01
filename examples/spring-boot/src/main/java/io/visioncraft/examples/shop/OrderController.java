package io.visioncraft.examples.shop;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceOrder;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders with their invoices and payments: customers see their own, staff see all. */
@RestController
class OrderController {

    private final OrderManagement orders;
    private final InvoiceManagement invoices;

    OrderController(OrderManagement orders, InvoiceManagement invoices) {
        this.orders = orders;
        this.invoices = invoices;
    }

    // begin: caller
    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    Order place(Caller caller, @RequestBody PlaceOrder command) {
        return orders.place(caller, command);
    }

    @GetMapping("/orders")
    Listing<OrderSummary> list(Caller caller, OrderSearch search, ListRequest request) {
        return orders.list(caller, search, request);
    }
    // end: caller

    @GetMapping("/orders/{id}")
    Order get(Caller caller, @PathVariable OrderId id) {
        return orders.get(caller, id);
    }

    @PostMapping("/orders/{id}/cancellation")
    Order cancel(Caller caller, @PathVariable OrderId id) {
        return orders.cancel(caller, CancelOrder.of(id));
    }

    @GetMapping("/orders/{id}/invoices")
    List<Invoice> invoices(Caller caller, @PathVariable OrderId id) {
        return invoices.ofOrder(caller, id);
    }

    @GetMapping("/invoices/{id}")
    Invoice invoice(Caller caller, @PathVariable InvoiceId id) {
        return invoices.get(caller, id);
    }

    @GetMapping("/invoices/{id}/receivable")
    Receivable receivable(Caller caller, @PathVariable InvoiceId id) {
        return invoices.receivable(caller, id);
    }

    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.CREATED)
    Payment pay(Caller caller, @RequestBody RecordPayment command) {
        return invoices.recordPayment(caller, command);
    }
}
