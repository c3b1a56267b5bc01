package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.BuyerTax;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order of one customer, in one currency for life.
 *
 * <p>It begins as a DRAFT, the customer's cart ({@link OrderingEvents#DRAFTED}), or is placed straight from lines. The
 * customer, or staff for the customer, adds, changes and removes lines ({@link OrderingEvents#LINE_ADDED},
 * {@link OrderingEvents#LINE_CHANGED}, {@link OrderingEvents#LINE_REMOVED}). Each time all lines are priced anew by the
 * catalogue, except those whose price staff have stated. The buyer's references, a note, the place and the period of
 * supply can be set while it is a draft ({@link OrderingEvents#DESCRIBED}).
 *
 * <p>Placing ({@link OrderingEvents#PLACED}) prices all lines a last time. From then on the lines never change (ORD-9), but
 * that they tell how much was supplied: a change of prices or services does not reach them (PRC-5). A mistake is corrected by
 * cancelling and placing again, or by a credit note. Until its invoice is issued, staff can name another buyer
 * ({@link OrderingEvents#BUYER_REPLACED}, ORD-1).
 *
 * <p>Staff confirm the order ({@link OrderingEvents#CONFIRMED}), start work ({@link OrderingEvents#STARTED}), may hold and
 * resume it ({@link OrderingEvents#HELD}, {@link OrderingEvents#RESUMED}) and complete it ({@link OrderingEvents#COMPLETED}),
 * which is one end. The other end is cancelling ({@link OrderingEvents#CANCELLED}): the customer may cancel until work starts,
 * staff until the order is completed, with a reason once work has started (ORD-5). Either end may say what was supplied; what
 * was not is not billed, or is credited. {@link OrderStates} is the table of all this (ORD-2). The status does not tell whether
 * the order is paid; its invoice does (ORD-7). Erasing the customer replaces the customer's texts in the order by tombstones
 * ({@link OrderingEvents#TEXTS_ERASED}, IDN-8).
 *
 * <p>Immutable and thread-safe. Only {@link OrderManagement} can change an order.
 *
 * @implNote Over 300 lines, since all verbs of an order stand in one place.
 *
 * @param id the id, for life
 * @param reference the readable, unique order number (ORD-8), 1 to 64 characters
 * @param customer the owner and later the buyer
 * @param status where it stands in its life
 * @param lines 0 to {@value #MAX_LINES}, at least one once placed
 * @param discounts discounts of the whole order, at most {@value #MAX_DISCOUNTS}, whose shares stand in the lines (ORD-6)
 * @param totals net, tax, gross and due, in the order's one currency
 * @param details the buyer's references, the note, the place and the period of supply
 * @param placement when it was placed, and the buyer until an invoice has it; null while DRAFT, and for a draft that was
 *     cancelled
 * @param createdAt when it was made, UTC, to the microsecond
 * @param changedAt when it was last changed, see {@link Dated}
 * @param version see {@link io.visioncraft.kernel.Aggregate}
 */
public record Order(
        OrderId id,
        String reference,
        UserId customer,
        OrderStatus status,
        List<OrderLine> lines,
        List<Discount> discounts,
        DocumentTotals totals,
        OrderDetails details,
        @Nullable Placement placement,
        Instant createdAt,
        Instant changedAt,
        long version)
        implements Dated<OrderId> {

    /** The most lines of an order (ORD-1). */
    public static final int MAX_LINES = 500;

    /** The most discounts of the whole order (ORD-6). */
    public static final int MAX_DISCOUNTS = OrderLine.MAX_DISCOUNTS;

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param reference the readable, unique order number (ORD-8), 1 to 64 characters
     * @param customer the owner and later the buyer
     * @param status where it stands in its life
     * @param lines 0 to {@value #MAX_LINES}, at least one once placed
     * @param discounts discounts of the whole order, at most {@value #MAX_DISCOUNTS}, whose shares stand in the lines (ORD-6)
     * @param totals net, tax, gross and due, in the order's one currency
     * @param details the buyer's references, the note, the place and the period of supply
     * @param placement when it was placed, and the buyer until an invoice has it; null while DRAFT, and for a draft that was
     *     cancelled
     * @param createdAt when it was made, UTC, to the microsecond
     * @param changedAt when it was last changed, see {@link Dated}
     * @param version see {@link io.visioncraft.kernel.Aggregate}
     * @throws NullPointerException if a part but the placement is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if lines, totals and status do not
     *     agree, or for too many discounts; with the codes of {@link Text#code} for the reference
     */
    public Order {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
        reference = Text.code(reference);
        lines = List.copyOf(lines);
        discounts = OrderRules.requireFew(discounts);
        OrderRules.requireSound(status, lines, totals, placement != null);
    }

    @Override
    public String aggregateType() {
        return "order";
    }

    @Override
    public Order atVersion(long version) {
        return new Order(
                id, reference, customer, status, lines, discounts, totals, details, placement, createdAt, changedAt,
                version);
    }

    @Override
    public Order changedAt(Instant at) {
        return new Order(
                id, reference, customer, status, lines, discounts, totals, details, placement, createdAt, at, version);
    }

    /** {@return when it was placed; null while DRAFT, and for a draft that was cancelled} */
    public @Nullable Instant placedAt() {
        return placement == null ? null : placement.at();
    }

    /** The buyer whom its invoice will name; null if an invoice has it, and before the order is placed. */
    @Nullable
    Party buyer() {
        return placement == null ? null : placement.buyer();
    }

    /** {@return the order's one currency} */
    public Currency currency() {
        return totals.net().currency();
    }

    /** {@return the total payable, tax included} */
    public Money payable() {
        return totals.due();
    }

    /**
     * {@return the line with that id; empty if the order has none}
     *
     * @param wanted the id of the line
     */
    public Optional<OrderLine> line(OrderLineId wanted) {
        return lines.stream().filter(line -> line.id().equals(wanted)).findFirst();
    }

    /** {@return the services of its lines, each once, in the order in which the lines first name them} */
    public List<ServiceId> services() {
        return lines.stream().map(OrderLine::service).distinct().toList();
    }

    /**
     * The order as a caller with that reach sees it: only callers who reach all orders see why staff stated a price (IDN-9).
     */
    Order shownWithin(Reach reach) {
        return reach.any() || (discounts.isEmpty() && lines.stream().noneMatch(OrderLine::tellsReasons))
                ? this
                : new Order(
                        id,
                        reference,
                        customer,
                        status,
                        lines.stream().map(OrderLine::shownToCustomer).toList(),
                        discounts.stream().map(Discount::withoutReason).toList(),
                        totals,
                        details,
                        placement,
                        createdAt,
                        changedAt,
                        version);
    }

    // The verbs: each checks first, then returns the next order and its events.

    static Change<Order> draft(
            OrderId id,
            String reference,
            UserId customer,
            Currency currency,
            TaxMethod method,
            Attribution attribution) {
        DocumentTotals none = DocumentTotals.zero(currency, method);
        Order next = new Order(
                id,
                reference,
                customer,
                OrderStatus.DRAFT,
                List.of(),
                List.of(),
                none,
                OrderDetails.NONE,
                null,
                attribution.at(),
                attribution.at(),
                0);
        return Change.of(next, new OrderingEvents.Drafted(customer, currency))
                .appending(attribution.statusChange(null, OrderStatus.DRAFT, ""));
    }

    /**
     * Makes an order that is placed straight from lines.
     *
     * @param shown the total payable that the customer saw, null for none
     * @param buyer whom its invoice will name; null if that is made at once
     */
    static Change<Order> placed(
            OrderId id,
            String reference,
            UserId customer,
            OrderPreview preview,
            OrderDetails details,
            @Nullable Money shown,
            @Nullable Party buyer,
            Attribution attribution) {
        OrderRules.requireCurrent(shown, preview.payable());
        Instant now = attribution.at();
        Order next = new Order(
                id,
                reference,
                customer,
                OrderStatus.PLACED,
                preview.lines(),
                List.of(),
                preview.totals(),
                details,
                new Placement(now, buyer),
                now,
                now,
                0);
        return Change.of(next, next.placedEvent()).appending(attribution.statusChange(null, OrderStatus.PLACED, ""));
    }

    Change<Order> addLine(WantedLine line, Pricing pricing) {
        require(OrderAction.ADD_LINE, Reach.ANY);
        if (lines.size() == MAX_LINES) {
            throw OrderingCodes.TOO_MANY_LINES.rejection(
                    "An order has at most " + MAX_LINES + " lines", "max", MAX_LINES);
        }
        Order next =
                with(pricing.preview(Stream.concat(wanted(), Stream.of(line)).toList()));
        return Change.of(
                next, new OrderingEvents.LineAdded(line.id(), line.service(), line.quantity(), next.payable()));
    }

    /** Puts {@code line} in the place of the line with its id. */
    Change<Order> changeLine(WantedLine line, Pricing pricing) {
        require(OrderAction.CHANGE_LINE, Reach.ANY);
        requireLine(line.id());
        Order next = with(pricing.preview(
                wanted().map(each -> each.id().equals(line.id()) ? line : each).toList()));
        return Change.from(
                this, next, new OrderingEvents.LineChanged(line.id(), line.service(), line.quantity(), next.payable()));
    }

    /**
     * Removes a line. Lines whose service can no longer be ordered do not prevent it, so a cart can always be cleared of
     * them.
     */
    Change<Order> removeLine(OrderLineId line, Pricing pricing) {
        require(OrderAction.REMOVE_LINE, Reach.ANY);
        OrderLine removed = requireLine(line);
        Order next = with(pricing.refresh(
                lines.stream().filter(each -> !each.id().equals(line)).toList()));
        return Change.of(
                next, new OrderingEvents.LineRemoved(line, removed.service(), removed.quantity(), next.payable()));
    }

    /** Replaces what was said about it. Where that changes day or place of the supply, the lines are priced and taxed anew. */
    Change<Order> describe(OrderDetails said, Supplier<Pricing> pricing) {
        require(OrderAction.DESCRIBE, Reach.ANY);
        OrderPreview now = lines.isEmpty() || said.suppliedLike(details)
                ? new OrderPreview(lines, totals)
                : pricing.get().refresh(lines);
        Order next = next(status, now.lines(), now.totals(), said, placement);
        return Change.from(this, next, new OrderingEvents.Described(customer));
    }

    /** The lines and totals that placing this draft now would store. */
    OrderPreview preview(Pricing pricing) {
        require(OrderAction.PLACE, Reach.ANY);
        return pricing.preview(wanted().toList());
    }

    /**
     * Places this draft.
     *
     * @param shown the total payable that the customer saw, null for none
     * @param buyer whom its invoice will name; null if that is made at once
     */
    Change<Order> place(Pricing pricing, @Nullable Money shown, @Nullable Party buyer, Attribution attribution) {
        OrderPreview preview = preview(pricing);
        OrderRules.requireCurrent(shown, preview.payable());
        Order next = next(
                OrderStatus.PLACED, preview.lines(), preview.totals(), details, new Placement(attribution.at(), buyer));
        return Change.of(next, next.placedEvent()).appending(attribution.statusChange(status, OrderStatus.PLACED, ""));
    }

    /**
     * Names another buyer for the invoice.
     *
     * @param kept whether a later feature keeps the buyer, and has asked about the tax; else the order does
     * @param tax says whether the tax holds for that buyer
     */
    Change<Order> replaceBuyer(Party another, OrderMoments.Kept kept, BuyerTax tax) {
        require(OrderAction.REPLACE_BUYER, Reach.ANY);
        Instant at = Objects.requireNonNull(placement, "an order that takes another buyer is placed")
                .at();
        DomainEvent event = new OrderingEvents.BuyerReplaced(customer);
        if (kept == OrderMoments.Kept.NOT_HERE) {
            tax.requireSame(totals, buyer(), another);
        }
        return switch (kept) {
            case NOT_HERE -> Change.from(this, next(status, lines, totals, details, new Placement(at, another)), event);
            case ALREADY -> Change.from(this, this, event);
            case NOW -> Change.of(this, event);
        };
    }

    /**
     * Confirms the order.
     *
     * @param invoiced whether its invoice is made now, which has the buyer from here on
     */
    Change<Order> confirm(String reason, boolean invoiced, Attribution attribution) {
        Change<Order> change = moved(OrderAction.CONFIRM, new OrderingEvents.Confirmed(customer), reason, attribution);
        return invoiced ? change.then(order -> Change.of(order.withoutBuyer())) : change;
    }

    Change<Order> start(String reason, Attribution attribution) {
        return moved(OrderAction.START, new OrderingEvents.Started(customer), reason, attribution);
    }

    Change<Order> hold(String reason, Attribution attribution) {
        return moved(OrderAction.HOLD, new OrderingEvents.Held(customer), reason, attribution);
    }

    Change<Order> resume(String reason, Attribution attribution) {
        return moved(OrderAction.RESUME, new OrderingEvents.Resumed(customer), reason, attribution);
    }

    /** Completes the order. What it leaves out of {@code supply} was supplied in full. */
    Change<Order> complete(Supply supply, String reason, Attribution attribution) {
        require(OrderAction.COMPLETE, Reach.ANY);
        Order supplied = supply.appliedTo(this, OrderLine::quantityOrdered);
        return supplied.ended(
                OrderAction.COMPLETE,
                new OrderingEvents.Completed(customer, !supplied.suppliedWholly()),
                reason,
                attribution);
    }

    /**
     * Cancels the order.
     *
     * @param reach the caller's reach: its own orders until work starts, any order also later (ORD-5)
     * @param supply what was supplied before and stays billed; nothing of what it leaves out
     * @param reason why; required once work has started
     */
    Change<Order> cancel(Reach reach, Supply supply, String reason, Attribution attribution) {
        require(OrderAction.CANCEL, reach);
        OrderRules.requireReason(status, reason);
        if (supply.stated()) {
            OrderRules.requirePlaced(this);
        }
        Order supplied = supply.appliedTo(this, line -> BigDecimal.ZERO);
        boolean billed = supplied.lines.stream().anyMatch(OrderLine::suppliedInPart);
        return supplied.ended(
                OrderAction.CANCEL, new OrderingEvents.Cancelled(customer, status, billed), reason, attribution);
    }

    /**
     * {@return how many units of a line were supplied, where that is stated; else all, or none of a CANCELLED order (ORD-5)} So
     * many are billed, less what staff credit by hand.
     *
     * @param line a line of this order
     */
    public BigDecimal suppliedOf(OrderLine line) {
        BigDecimal otherwise = status == OrderStatus.CANCELLED ? BigDecimal.ZERO : line.quantityOrdered();
        return Objects.requireNonNullElse(line.supplied(), otherwise);
    }

    /** {@return whether all that was ordered was supplied, as {@link #suppliedOf} tells (ORD-5)} */
    public boolean suppliedWholly() {
        return lines.stream().allMatch(line -> suppliedOf(line).compareTo(line.quantityOrdered()) == 0);
    }

    /** Replaces the customer's texts, here and in its reasons, by tombstones, in any status (IDN-8). */
    Change<Order> eraseTexts() {
        return Change.of(
                next(status, lines, totals, details.erased(), placement), new OrderingEvents.TextsErased(customer));
    }

    OrderLine requireLine(OrderLineId wanted) {
        return line(wanted)
                .orElseThrow(() -> OrderingCodes.LINE_NOT_FOUND.rejection(
                        "The order has no line " + wanted, "order", id, "line", wanted));
    }

    private void require(OrderAction action, Reach reach) {
        OrderRules.require(this, action, reach);
    }

    private Stream<WantedLine> wanted() {
        return lines.stream().map(OrderLine::wanted);
    }

    private OrderingEvents.Placed placedEvent() {
        return new OrderingEvents.Placed(customer, payable(), lines.size());
    }

    private Change<Order> moved(OrderAction action, DomainEvent event, String reason, Attribution attribution) {
        require(action, Reach.ANY);
        OrderStatus to = OrderStates.TABLE.after(status, action).orElseThrow();
        return Change.of(next(to, lines, totals, details, placement), event)
                .appending(attribution.statusChange(status, to, reason));
    }

    /** A step to the end. Nothing is left to invoice after it, so that the order needs no buyer. */
    private Change<Order> ended(OrderAction action, DomainEvent event, String reason, Attribution attribution) {
        return moved(action, event, reason, attribution).then(order -> Change.of(order.withoutBuyer()));
    }

    private Order withoutBuyer() {
        return placement == null ? this : next(status, lines, totals, details, new Placement(placement.at(), null));
    }

    /** The same order, of which that much was supplied, then. */
    Order supplied(List<OrderLine> now, OrderDetails said) {
        return next(status, now, totals, said, placement);
    }

    private Order with(OrderPreview preview) {
        return next(status, preview.lines(), preview.totals(), details, placement);
    }

    private Order next(
            OrderStatus to,
            List<OrderLine> newLines,
            DocumentTotals newTotals,
            OrderDetails newDetails,
            @Nullable Placement placed) {
        return new Order(
                id,
                reference,
                customer,
                to,
                newLines,
                discounts,
                newTotals,
                newDetails,
                placed,
                createdAt,
                changedAt,
                version);
    }
}
