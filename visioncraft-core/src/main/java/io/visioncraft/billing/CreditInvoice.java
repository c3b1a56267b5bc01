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
 * Credits an issued invoice, in part or with all that is left (INV-5). Immutable and thread-safe.
 *
 * <pre>{@code
 * CreditInvoice.whole(invoice.id(), "Never delivered");
 * CreditInvoice.part(invoice.id(), "One came broken").line(line.orderLine(), 1);
 * }</pre>
 *
 * @param invoice an ISSUED invoice
 * @param whole whether to credit all that is left; the command then names no lines
 * @param lines the lines and quantities to credit, at most 500, each line once
 * @param reason why, several lines, 1 to 4,000 characters
 * @param expectedVersion the version of the invoice's {@link Receivable} that the caller has seen, null for any (GEN-6)
 */
public record CreditInvoice(
        @NotNull InvoiceId invoice,
        boolean whole,
        @NotNull @Size(max = Order.MAX_LINES) List<@Valid Part> lines,
        @NotNull String reason,
        @Nullable Long expectedVersion) {

    /**
     * Copies the list and checks nothing: the use case reports every violation with its path.
     *
     * @param invoice an ISSUED invoice
     * @param whole whether to credit all that is left; the command then names no lines
     * @param lines the lines and quantities to credit, at most 500, each line once
     * @param reason why, several lines, 1 to 4,000 characters
     * @param expectedVersion the version of the invoice's {@link Receivable} that the caller has seen, null for any (GEN-6)
     */
    @SuppressWarnings("NullAway") // what is missing is a violation with its path, not a null pointer
    public CreditInvoice {
        lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /**
     * A quantity of one line. Immutable and thread-safe.
     *
     * @param line the id of the order's line, which the invoice's line has too
     * @param quantity more than 0, at most 4 decimals, at most the quantity of the line that is left
     */
    public record Part(@NotNull OrderLineId line, @NotNull BigDecimal quantity) {}

    /**
     * {@return a command that credits all that is left}
     *
     * @param invoice an ISSUED invoice
     * @param reason why, several lines, 1 to 4,000 characters
     */
    public static CreditInvoice whole(InvoiceId invoice, String reason) {
        return new CreditInvoice(invoice, true, List.of(), reason, null);
    }

    /**
     * {@return a command that credits the lines which {@link #line} adds}
     *
     * @param invoice an ISSUED invoice
     * @param reason why, several lines, 1 to 4,000 characters
     */
    public static CreditInvoice part(InvoiceId invoice, String reason) {
        return new CreditInvoice(invoice, false, List.of(), reason, null);
    }

    /**
     * {@return this command with one more line}
     *
     * @param line the id of the order's line, which the invoice's line has too
     * @param quantity more than 0, at most 4 decimals, at most the quantity of the line that is left
     */
    public CreditInvoice line(OrderLineId line, BigDecimal quantity) {
        List<Part> more = new ArrayList<>(lines);
        more.add(new Part(line, quantity));
        return new CreditInvoice(invoice, whole, more, reason, expectedVersion);
    }

    /**
     * {@return this command with one more line}
     *
     * @param line the id of the order's line, which the invoice's line has too
     * @param quantity 1 or more, at most the quantity of the line that is left
     */
    public CreditInvoice line(OrderLineId line, long quantity) {
        return line(line, BigDecimal.valueOf(quantity));
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the invoice's receivable is at that version (GEN-6)}
     *
     * @param version the version of the {@link Receivable} that the caller has seen, 1 or more
     */
    public CreditInvoice atVersion(long version) {
        return new CreditInvoice(invoice, whole, lines, reason, version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
