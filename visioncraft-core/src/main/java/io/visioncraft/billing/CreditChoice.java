package io.visioncraft.billing;

import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Text;
import io.visioncraft.ordering.Order;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checked values of a credit command. Read them once the command has passed. Immutable and thread-safe.
 *
 * @param whole whether to credit all that is left
 * @param parts otherwise the quantity to credit of each line
 * @param reason why
 */
record CreditChoice(boolean whole, Map<OrderLineId, Quantity> parts, Input<String> reason) {

    CreditChoice {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    static CreditChoice checked(CreditInvoice command, Inputs in) {
        Input<String> reason = in.lines("reason", command.reason(), Text.DESCRIPTION);
        Map<OrderLineId, Quantity> parts = new LinkedHashMap<>();
        List<CreditInvoice.Part> lines = command.lines();
        if (lines != null && lines.isEmpty() != command.whole()) {
            in.add(KernelCodes.REQUIRED.at("lines", "A credit is either whole or names lines"));
        }
        for (int i = 0; lines != null && lines.size() <= Order.MAX_LINES && i < lines.size(); i++) {
            check(lines.get(i), "lines[" + i + "]", in, parts);
        }
        return new CreditChoice(command.whole(), parts, reason);
    }

    @SuppressWarnings("NullAway") // a list from outside may hold anything
    private static void check(CreditInvoice.Part part, String path, Inputs in, Map<OrderLineId, Quantity> parts) {
        if (part == null) {
            in.add(KernelCodes.REQUIRED.at(path, "A value is required"));
            return;
        }
        BigDecimal wanted = part.quantity();
        Quantity quantity = in.value(path + ".quantity", wanted, Quantity::of).orNull();
        if (part.line() != null && quantity != null && parts.put(part.line(), quantity) != null) {
            in.add(KernelCodes.DUPLICATE.at(path + ".line", "The line " + part.line() + " is named twice"));
        }
    }

    /** Takes the chosen amounts from those that can still be credited. */
    Credit of(Creditable creditable) {
        return whole ? creditable.rest() : creditable.part(parts);
    }
}
