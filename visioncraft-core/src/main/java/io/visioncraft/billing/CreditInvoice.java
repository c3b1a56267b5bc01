package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.ordering.Order;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Credits an issued invoice, in part or all that is not yet credited (INV-5). Immutable and thread-safe.
 *
 * <pre>{@code
 * CreditInvoice.whole(invoice.id(), "Never delivered");
 * CreditInvoice.part(invoice.id(), "One came broken").line(line.orderLine(), 1);
 * }</pre>
 *
 * @param invoice which
 * @param whole whether all that is left; then no lines are named
 * @param lines which parts of which lines, each line once
 * @param reason why, at most 4,000 characters
 * @param expectedVersion the version of the invoice's {@link Receivable} that the command is based on (GEN-6), null for any
 */
public record CreditInvoice(
        @NotNull InvoiceId invoice,
        boolean whole,
        @NotNull @Size(max = Order.MAX_LINES) List<@Valid Part> lines,
        @NotNull String reason,
        @Nullable Long expectedVersion) {

    @SuppressWarnings("NullAway") // what is missing is a violation with its path, not a null pointer
    public CreditInvoice {
        lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /**
     * So much of one line.
     *
     * @param line the order's line, by which the invoice knows it too
     * @param quantity how much of it
     */
    public record Part(@NotNull OrderLineId line, @NotNull BigDecimal quantity) {}

    /** All that is not yet credited. */
    public static CreditInvoice whole(InvoiceId invoice, String reason) {
        return new CreditInvoice(invoice, true, List.of(), reason, null);
    }

    /** The parts that {@link #line} names. */
    public static CreditInvoice part(InvoiceId invoice, String reason) {
        return new CreditInvoice(invoice, false, List.of(), reason, null);
    }

    /** And so much of a line. */
    public CreditInvoice line(OrderLineId line, BigDecimal quantity) {
        List<Part> more = new ArrayList<>(lines);
        more.add(new Part(line, quantity));
        return new CreditInvoice(invoice, whole, more, reason, expectedVersion);
    }

    /** And so much of a line. */
    public CreditInvoice line(OrderLineId line, long quantity) {
        return line(line, BigDecimal.valueOf(quantity));
    }

    /** Only if the invoice's receivable is still at that version. */
    public CreditInvoice atVersion(long version) {
        return new CreditInvoice(invoice, whole, lines, reason, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
