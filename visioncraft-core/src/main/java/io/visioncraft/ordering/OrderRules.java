package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.tax.DocumentTotals;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that the verbs of an order check first; {@code allowed} answers from the same rules. */
final class OrderRules {

    /** The statuses of work that has begun: the customer can no longer cancel (ORD-5). */
    private static final Set<OrderStatus> IN_WORK = EnumSet.of(OrderStatus.IN_PROGRESS, OrderStatus.ON_HOLD);

    private OrderRules() {}

    /** Refuses an order whose lines, totals and status do not agree. True at any time and under any settings. */
    static void requireSound(OrderStatus status, List<OrderLine> lines, DocumentTotals totals, boolean placed) {
        Money net = Money.total(totals.net().currency(), lines, OrderLine::net);
        boolean sound = lines.size() <= Order.MAX_LINES
                && net.equals(totals.net())
                && haveBasis(lines, totals.method().basis())
                && !(placed && lines.isEmpty())
                && (status == OrderStatus.CANCELLED || placed == (status != OrderStatus.DRAFT));
        if (!sound) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Lines, totals and status of the order do not agree");
        }
    }

    private static boolean haveBasis(List<OrderLine> lines, PriceBasis basis) {
        for (OrderLine line : lines) {
            if (line.price().basis() != basis) {
                return false;
            }
        }
        return true;
    }

    /** The discounts, copied, if there are not too many. */
    static List<Discount> requireFew(List<Discount> discounts) {
        if (discounts.size() > Order.MAX_DISCOUNTS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "An order has at most " + Order.MAX_DISCOUNTS + " discounts, not " + discounts.size(),
                    "max",
                    Order.MAX_DISCOUNTS);
        }
        return List.copyOf(discounts);
    }

    /**
     * The rejection of an action on an order now; empty if the order takes it. The catalogue is not asked about the lines.
     *
     * @param reach how far the caller holds the action's privilege
     */
    static Optional<VisionCraftException> refusal(Order order, OrderAction action, Reach reach) {
        OrderStatus status = order.status();
        if (OrderStates.TABLE.after(status, action).isEmpty() && !mayHaveDraft(order, action)) {
            return Optional.of(OrderingCodes.WRONG_STATUS.rejection(
                    "An order that is " + status + " does not take " + action, "status", status, "command", action));
        }
        if (action == OrderAction.PLACE && order.lines().isEmpty()) {
            return Optional.of(OrderingCodes.EMPTY_ORDER.rejection("An order without lines cannot be placed"));
        }
        if (action == OrderAction.CANCEL && IN_WORK.contains(status) && !reach.any()) {
            return Optional.of(OrderingCodes.CANCELLATION_TOO_LATE.rejection(
                    "Work has begun: only staff can cancel an order that is " + status, "status", status));
        }
        return Optional.empty();
    }

    /**
     * Of an order at its end, billing alone knows whether the invoice is still a draft, which takes another buyer (ORD-1); it
     * refuses the others with the same code.
     */
    private static boolean mayHaveDraft(Order order, OrderAction action) {
        return action == OrderAction.REPLACE_BUYER
                && order.placement() != null
                && OrderStates.TABLE.ends().contains(order.status());
    }

    static void require(Order order, OrderAction action, Reach reach) {
        Optional<VisionCraftException> refusal = refusal(order, action, reach);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** Only of a placed order something was supplied (ORD-5). */
    static void requirePlaced(Order order) {
        if (order.placement() == null) {
            throw OrderingCodes.WRONG_STATUS.rejection(
                    "Nothing was supplied of an order that is " + order.status(),
                    "status",
                    order.status(),
                    "command",
                    OrderAction.CANCEL);
        }
    }

    /** Cancelling takes a reason once work has begun (ORD-5). */
    static void requireReason(OrderStatus status, String reason) {
        if (IN_WORK.contains(status) && reason.isEmpty()) {
            throw InvalidInputException.of(
                    KernelCodes.REQUIRED.at("reason", "Cancelling an order in work takes a reason"));
        }
    }

    /** The total that the customer was shown is the total now (ORD-4). */
    static void requireCurrent(@Nullable Money shown, Money now) {
        if (shown != null && !shown.equals(now)) {
            throw OrderingCodes.STALE_TOTAL.rejection(
                    "The total is " + now + ", not " + shown,
                    "expected",
                    shown.amount().toPlainString(),
                    "actual",
                    now.amount().toPlainString(),
                    "currency",
                    now.currency().getCurrencyCode());
        }
    }
}
