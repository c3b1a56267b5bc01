package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;

/**
 * The use cases of orders. Thread-safe.
 *
 * <p>Every method authorises its caller first and may throw {@link io.visioncraft.error.DeniedException}; an order out of the
 * caller's reach is answered with {@code order-not-found}, as if it did not exist (GEN-2). Malformed commands are refused
 * with all violations, an {@code expectedVersion} that is not the stored one with {@code stale-version} (GEN-6), a command
 * that the order's status does not take with {@code wrong-order-status} (ORD-2). Changing methods take an idempotency key
 * (GEN-7).
 */
public interface OrderManagement {

    /**
     * Opens a cart: an order in DRAFT, without lines (ORD-3). Takes {@code order:place}.
     *
     * @throws io.visioncraft.error.VisionCraftException with {@code user-not-found} or {@code customer-not-active}
     */
    Order draft(Caller caller, DraftOrder command);

    /**
     * Puts a line into a cart and prices all lines anew. Takes {@code order:place}, and {@code order:price:any} to state a
     * price.
     *
     * @throws io.visioncraft.error.VisionCraftException with {@code service-not-found}, {@code service-not-active},
     *     {@code no-price}, {@code too-many-order-lines} or {@code document-too-large}; those about services
     *     name every service and line concerned
     */
    Order addLine(Caller caller, AddLine command);

    /**
     * Changes a line of a cart and prices all lines anew. Takes {@code order:place}, and {@code order:price:any} to state a
     * price or to change a line whose price was stated.
     *
     * @throws io.visioncraft.error.VisionCraftException with {@code order-line-not-found}, {@code service-not-active},
     *     {@code no-price} or {@code document-too-large}
     */
    Order changeLine(Caller caller, ChangeLine command);

    /**
     * Takes a line out of a cart and prices the others anew; those whose service can no longer be ordered stay as they are,
     * so that a cart can always be cleared of them. Takes {@code order:place}.
     *
     * @throws io.visioncraft.error.VisionCraftException with {@code order-line-not-found}
     */
    Order removeLine(Caller caller, RemoveLine command);

    /** Says the buyer's reference, a note and the period of supply of a draft (ORD-1). Takes {@code order:place}. */
    Order describe(Caller caller, DescribeOrder command);

    /**
     * Places an order straight from lines (ORD-4). Takes {@code order:place}, and {@code order:price:any} to state prices.
     *
     * @throws io.visioncraft.error.VisionCraftException with {@code user-not-found}, {@code customer-not-active},
     *     {@code service-not-found}, {@code service-not-active}, {@code no-price}, {@code stale-total} or
     *     {@code document-too-large}
     */
    Order place(Caller caller, PlaceOrder command);

    /**
     * Places a draft, at the prices of now (ORD-4). Takes {@code order:place}.
     *
     * @throws io.visioncraft.error.VisionCraftException with {@code empty-order}, {@code customer-not-active},
     *     {@code service-not-active}, {@code no-price}, {@code stale-total} or {@code document-too-large}
     */
    Order placeDraft(Caller caller, PlaceDraft command);

    /**
     * What {@link #place} would store now, by the same code, without storing it (MON-6). The total that the command says it
     * showed is not compared. Takes what placing takes and throws as it does.
     */
    OrderPreview preview(Caller caller, PlaceOrder command);

    /** What {@link #placeDraft} would store now. Takes what placing takes and throws as it does. */
    OrderPreview previewDraft(Caller caller, OrderId order);

    /** PLACED → CONFIRMED. Takes {@code order:work:any}. */
    Order confirm(Caller caller, WorkOnOrder command);

    /** CONFIRMED → IN_PROGRESS. Takes {@code order:work:any}. */
    Order start(Caller caller, WorkOnOrder command);

    /** IN_PROGRESS → ON_HOLD. Takes {@code order:work:any}. */
    Order hold(Caller caller, WorkOnOrder command);

    /** ON_HOLD → IN_PROGRESS. Takes {@code order:work:any}. */
    Order resume(Caller caller, WorkOnOrder command);

    /** IN_PROGRESS → COMPLETED, for good. Takes {@code order:work:any}. */
    Order complete(Caller caller, WorkOnOrder command);

    /**
     * Calls an order off, for good (ORD-5). Takes {@code order:cancel}: with {@code own} until work has started, with
     * {@code any} also later, and then with a reason.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code cancellation-too-late}
     */
    Order cancel(Caller caller, CancelOrder command);

    /** The order; with {@code own} alone the reasons for stated prices are empty (IDN-9). Takes {@code order:read}. */
    Order get(Caller caller, OrderId order);

    /** Orders, newest first; with {@code own} only the caller's. Takes {@code order:read}. */
    Listing<OrderSummary> list(Caller caller, OrderSearch search, ListRequest request);

    /**
     * The order's status changes, oldest first (GEN-10). With {@code own} alone the reasons that others gave are empty (IDN-9).
     * Takes {@code order:read}.
     */
    Listing<StatusChange<OrderStatus>> history(Caller caller, OrderId order, ListRequest request);

    /** Which commands the caller may run on the order now, and why not the others (ORD-2). Takes {@code order:read}. */
    AllowedActions allowed(Caller caller, OrderId order);
}
