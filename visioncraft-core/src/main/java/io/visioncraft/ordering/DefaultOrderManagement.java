package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import java.util.Optional;

/** Hands each use case to those who run it. */
final class DefaultOrderManagement implements OrderManagement {

    private final Cart cart;
    private final Placing placing;
    private final Progress progress;
    private final OrderReading reading;

    DefaultOrderManagement(OrderingParts parts) {
        this.cart = new Cart(parts);
        this.placing = new Placing(parts);
        this.progress = new Progress(parts);
        this.reading = new OrderReading(parts);
    }

    @Override
    public Order draft(Caller caller, DraftOrder command) {
        return cart.draft(caller, command);
    }

    @Override
    public Order addLine(Caller caller, AddLine command) {
        return cart.addLine(caller, command);
    }

    @Override
    public Order changeLine(Caller caller, ChangeLine command) {
        return cart.changeLine(caller, command);
    }

    @Override
    public Order removeLine(Caller caller, RemoveLine command) {
        return cart.removeLine(caller, command);
    }

    @Override
    public Order describe(Caller caller, DescribeOrder command) {
        return cart.describe(caller, command);
    }

    @Override
    public Order place(Caller caller, PlaceOrder command) {
        return placing.place(caller, command);
    }

    @Override
    public Order placeDraft(Caller caller, PlaceDraft command) {
        return placing.placeDraft(caller, command);
    }

    @Override
    public OrderPreview preview(Caller caller, PlaceOrder command) {
        return placing.preview(caller, command);
    }

    @Override
    public OrderPreview previewDraft(Caller caller, OrderId order) {
        return placing.previewDraft(caller, order);
    }

    @Override
    public Order confirm(Caller caller, WorkOnOrder command) {
        return progress.confirm(caller, command);
    }

    @Override
    public Order start(Caller caller, WorkOnOrder command) {
        return progress.start(caller, command);
    }

    @Override
    public Order hold(Caller caller, WorkOnOrder command) {
        return progress.hold(caller, command);
    }

    @Override
    public Order resume(Caller caller, WorkOnOrder command) {
        return progress.resume(caller, command);
    }

    @Override
    public Order complete(Caller caller, CompleteOrder command) {
        return progress.complete(caller, command);
    }

    @Override
    public Order cancel(Caller caller, CancelOrder command) {
        return progress.cancel(caller, command);
    }

    @Override
    public Order replaceBuyer(Caller caller, ReplaceBuyer command) {
        return progress.replaceBuyer(caller, command);
    }

    @Override
    public Order get(Caller caller, OrderId order) {
        return reading.get(caller, order);
    }

    @Override
    public Optional<Order> findByReference(Caller caller, String reference) {
        return reading.findByReference(caller, reference);
    }

    @Override
    public Listing<OrderSummary> list(Caller caller, OrderSearch search, ListRequest request) {
        return reading.list(caller, search, request);
    }

    @Override
    public Listing<StatusChange<OrderStatus>> history(Caller caller, OrderId order, ListRequest request) {
        return reading.history(caller, order, request);
    }

    @Override
    public AllowedActions allowed(Caller caller, OrderId order) {
        return reading.allowed(caller, order);
    }
}
