package io.visioncraft.billing;

import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.ordering.Order;
import io.visioncraft.tax.TaxDecision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Credits an issued invoice (INV-5): all that is left of it, some of its lines by quantity, or an amount of its tax groups.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * CreditInvoice.whole(invoice.id(), "Never delivered");
 * CreditInvoice.part(invoice.id(), "One came broken").line(line.orderLine(), 1);
 * CreditInvoice.part(invoice.id(), "Sorry for the wait").amount("20.00", "EUR").as(CreditReason.GOODWILL);
 * }</pre>
 *
 * <p>An amount is like the prices of the invoice: what the buyer gets back where these hold the tax, an amount to which its tax
 * is added where they do not. {@link #gross()} and {@link #net()} say it explicitly.
 *
 * @param invoice an ISSUED invoice
 * @param whole whether to credit all that is left; the command then names neither lines nor amounts
 * @param lines the lines and quantities to credit, at most 500, each line once
 * @param amounts the amounts to credit, at most 500, each tax group once; not together with lines; null for none
 * @param basis whether the amounts hold the tax; null for the basis of the invoice
 * @param reason why, several lines, at most 4,000 characters; blank only with a code that is not {@link CreditReason#OTHER}
 * @param reasonCode the code of the reason, see {@link CreditReason}; null for {@link CreditReason#OTHER}
 * @param expectedVersion the version of the invoice's {@link Receivable} that the caller has seen, null for any (GEN-6)
 */
public record CreditInvoice(
        @NotNull InvoiceId invoice,
        boolean whole,
        @NotNull @Size(max = Order.MAX_LINES) List<@Valid Part> lines,
        @Nullable @Size(max = Order.MAX_LINES) List<@Valid Amount> amounts,
        @Nullable PriceBasis basis,
        @NotNull String reason,
        @Nullable String reasonCode,
        @Nullable Long expectedVersion) {

    /**
     * Copies the lists and checks nothing: the use case reports every violation with its path.
     *
     * @param invoice an ISSUED invoice
     * @param whole whether to credit all that is left; the command then names neither lines nor amounts
     * @param lines the lines and quantities to credit, at most 500, each line once
     * @param amounts the amounts to credit, at most 500, each tax group once; not together with lines; null for none
     * @param basis whether the amounts hold the tax; null for the basis of the invoice
     * @param reason why, several lines, at most 4,000 characters; blank only with a code that is not {@link CreditReason#OTHER}
     * @param reasonCode the code of the reason; null for {@link CreditReason#OTHER}
     * @param expectedVersion the version of the receivable that the caller has seen, null for any
     */
    @SuppressWarnings("NullAway") // what is missing is a violation with its path, not a null pointer
    public CreditInvoice {
        lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
        amounts = amounts == null ? null : Collections.unmodifiableList(new ArrayList<>(amounts));
    }

    /**
     * A quantity of one line. Checks nothing.
     *
     * @param line the id of the order's line, which the invoice's line has too
     * @param quantity more than 0, at most 4 decimals, at most the quantity of the line that is left
     */
    public record Part(@NotNull OrderLineId line, @NotNull BigDecimal quantity) {}

    /**
     * An amount of the tax groups of which all that is stated here is true, of all groups where nothing is stated. It is split
     * over these by what is left of each, and over their lines (MON-4). Checks nothing.
     *
     * @param country the country whose tax it is; null for any, empty for none
     * @param code the category code of EN 16931, for example {@code S}; null for any
     * @param rate in per cent, 0 to 100; null for any
     * @param exemption the code of the reason why there is no tax; null for any, empty for none
     * @param amount a plain decimal number, more than 0, at most what is left of the groups, at most the currency's decimals
     * @param currency the invoice's currency, a code of ISO 4217
     */
    public record Amount(
            @Nullable String country,
            @Nullable String code,
            @Nullable BigDecimal rate,
            @Nullable String exemption,
            @NotNull String amount,
            @NotNull String currency) {

        /** {@return the record with stars in place of the texts that a person wrote} */
        @Override
        public String toString() {
            return Masked.text(this, "country", "code", "amount", "currency");
        }
    }

    /**
     * {@return a command that credits all that is left}
     *
     * @param invoice an ISSUED invoice
     * @param reason why, several lines, at most 4,000 characters; blank only if {@link #as} states a code
     */
    public static CreditInvoice whole(InvoiceId invoice, String reason) {
        return new CreditInvoice(invoice, true, List.of(), null, null, reason, null, null);
    }

    /**
     * {@return a command that credits the lines which {@link #line} adds, or the amounts which {@link #amount} adds}
     *
     * @param invoice an ISSUED invoice
     * @param reason why, several lines, at most 4,000 characters; blank only if {@link #as} states a code
     */
    public static CreditInvoice part(InvoiceId invoice, String reason) {
        return new CreditInvoice(invoice, false, List.of(), null, null, reason, null, null);
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
        return new CreditInvoice(invoice, whole, more, amounts, basis, reason, reasonCode, expectedVersion);
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
     * {@return this command with an amount of the whole invoice} Where the invoice has several tax groups, it is split over them
     * by what is left of each.
     *
     * @param amount a plain decimal number, more than 0, at most what is left
     * @param currency the invoice's currency, a code of ISO 4217
     */
    public CreditInvoice amount(String amount, String currency) {
        return with(new Amount(null, null, null, null, amount, currency));
    }

    /**
     * {@return this command with an amount of one tax group}
     *
     * @param group how the lines of the group are taxed, as the invoice's {@code totals().groups()} or {@link CreditableInvoice}
     *     say
     * @param amount a plain decimal number, more than 0, at most what is left of the group
     * @param currency the invoice's currency, a code of ISO 4217
     */
    public CreditInvoice amount(TaxDecision group, String amount, String currency) {
        String country = group.country();
        ExemptionReason reason = group.reason();
        return with(new Amount(
                country == null ? "" : country,
                group.code(),
                group.rate().percent(),
                reason == null ? "" : reason.code(),
                amount,
                currency));
    }

    private CreditInvoice with(Amount one) {
        List<Amount> more = amounts == null ? new ArrayList<>() : new ArrayList<>(amounts);
        more.add(one);
        return new CreditInvoice(invoice, whole, lines, more, basis, reason, reasonCode, expectedVersion);
    }

    /** {@return this command with amounts that hold the tax: what the buyer gets back} */
    public CreditInvoice gross() {
        return new CreditInvoice(invoice, whole, lines, amounts, PriceBasis.GROSS, reason, reasonCode, expectedVersion);
    }

    /** {@return this command with amounts without tax, which is credited with them} */
    public CreditInvoice net() {
        return new CreditInvoice(invoice, whole, lines, amounts, PriceBasis.NET, reason, reasonCode, expectedVersion);
    }

    /**
     * {@return this command with the code of its reason}
     *
     * @param code a constant of {@link CreditReason}, or another of the host's: 1 to 32 characters of {@code A–Z 0–9 _}, a letter
     *     first
     */
    public CreditInvoice as(String code) {
        return new CreditInvoice(invoice, whole, lines, amounts, basis, reason, code, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the invoice's receivable is at that version (GEN-6)}
     *
     * @param version the version of the {@link Receivable} that the caller has seen, 1 or more
     */
    public CreditInvoice atVersion(long version) {
        return new CreditInvoice(invoice, whole, lines, amounts, basis, reason, reasonCode, version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "reasonCode");
    }
}
