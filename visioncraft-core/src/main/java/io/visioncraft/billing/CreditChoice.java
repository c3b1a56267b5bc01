package io.visioncraft.billing;

import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.Text;
import io.visioncraft.ordering.Order;
import io.visioncraft.tax.TaxDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked values of a credit command. Read them once the command has passed. Immutable and thread-safe.
 *
 * @param whole whether to credit all that is left
 * @param parts else the quantity to credit of each line, or none
 * @param amounts else what to credit of tax groups
 * @param code why
 * @param text why, in words
 */
record CreditChoice(
        boolean whole,
        Map<OrderLineId, Quantity> parts,
        List<CreditedAmount> amounts,
        Input<String> code,
        Input<String> text) {

    CreditChoice {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        amounts = List.copyOf(amounts);
    }

    static CreditChoice checked(CreditInvoice command, Inputs in) {
        Input<String> code = in.optional("reasonCode", command.reasonCode(), CreditReason::checkedCode);
        boolean wordless = command.reasonCode() != null && !CreditReason.OTHER.equals(command.reasonCode());
        Input<String> text = wordless && command.reason() != null
                ? in.optionalLines("reason", command.reason(), Text.DESCRIPTION)
                : in.lines("reason", command.reason(), Text.DESCRIPTION);
        Map<OrderLineId, Quantity> parts = new LinkedHashMap<>();
        List<CreditedAmount> amounts = new ArrayList<>();
        List<CreditInvoice.Part> lines = command.lines();
        List<CreditInvoice.Amount> sums = command.amounts() == null ? List.of() : command.amounts();
        if (lines != null) {
            requireOneKind(command.whole(), lines, sums, in);
        }
        for (int i = 0; lines != null && lines.size() <= Order.MAX_LINES && i < lines.size(); i++) {
            check(lines.get(i), "lines[" + i + "]", in, parts);
        }
        for (int i = 0; sums.size() <= Order.MAX_LINES && i < sums.size(); i++) {
            check(sums.get(i), "amounts[" + i + "]", in, command, amounts);
        }
        return new CreditChoice(command.whole(), parts, amounts, code, text);
    }

    private static void requireOneKind(
            boolean whole, List<CreditInvoice.Part> lines, List<CreditInvoice.Amount> amounts, Inputs in) {
        int kinds = (whole ? 1 : 0) + (lines.isEmpty() ? 0 : 1) + (amounts.isEmpty() ? 0 : 1);
        if (kinds == 0) {
            in.add(KernelCodes.REQUIRED.at("lines", "A credit names lines or amounts unless it is whole"));
        } else if (kinds > 1) {
            in.add(KernelCodes.OUT_OF_RANGE.at(
                    amounts.isEmpty() ? "lines" : "amounts",
                    "A credit is whole, or names lines, or names amounts: one of these, not several",
                    "max",
                    0));
        }
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

    @SuppressWarnings("NullAway") // a list from outside may hold anything
    private static void check(
            CreditInvoice.Amount part, String path, Inputs in, CreditInvoice command, List<CreditedAmount> amounts) {
        if (part == null) {
            in.add(KernelCodes.REQUIRED.at(path, "A value is required"));
            return;
        }
        Money amount = in.money(path + ".amount", part.amount(), path + ".currency", part.currency())
                .orNull();
        in.of(path + ".amount", () -> requirePositive(amount));
        String country = in.optional(path + ".country", part.country(), CreditChoice::countryOrNone)
                .orNull();
        String code = in.optional(path + ".code", part.code(), text -> Text.line(text, TaxDecision.MAX_CODE))
                .orNull();
        TaxRate rate = in.optional(path + ".rate", part.rate(), TaxRate::new).orNull();
        String exemption = in.optional(path + ".exemption", part.exemption(), CreditChoice::reasonOrNone)
                .orNull();
        if (amount != null) {
            amounts.add(new CreditedAmount(
                    country, code, rate == null ? null : rate.percent(), exemption, amount, command.basis()));
        }
    }

    private static String countryOrNone(String country) {
        return country.isEmpty() ? country : Address.countryCode(country);
    }

    private static String reasonOrNone(String code) {
        return Text.optionalLine(code, ExemptionReason.MAX_CODE);
    }

    private static @Nullable Money requirePositive(@Nullable Money amount) {
        if (amount != null && !amount.positive()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A credited amount is more than 0, not " + amount, "min", 0);
        }
        return amount;
    }

    /** Why the credit is made. */
    CreditReason reason() {
        return new CreditReason(code.or(CreditReason.OTHER), text.or(""));
    }

    /** Takes the chosen amounts from those that can still be credited. */
    Credit of(Creditable creditable) {
        if (whole) {
            return creditable.rest();
        }
        return amounts.isEmpty() ? creditable.part(parts) : creditable.amounts(amounts);
    }
}
