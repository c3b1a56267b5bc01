package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prices lines and totals documents: previews, drafts and placed orders, whose totals the invoice then copies (MON-5, MON-6).
 * No other code does.
 *
 * <p>Lines are grouped by tax category, and the {@link TaxPolicy} gives each category one rate and code. The tax of a group
 * is computed once, HALF_UP, on the sum of its lines' nets (MON-3). Groups stand in the order of {@link TaxCategory}. Sums of
 * rounded amounts are never rounded again (MON-2). No document exceeds 10<sup>15</sup> minor units (MON-7).
 *
 * <p>Immutable and thread-safe.
 */
@Internal
public final class DocumentTotaller {

    private final TaxPolicy policy;
    private final Issuer issuer;

    /**
     * Makes a totaller for the documents of one issuer.
     *
     * @param policy the tax policy of the host
     * @param issuer the seller, whose zone dates the documents
     */
    public DocumentTotaller(TaxPolicy policy, Issuer issuer) {
        this.policy = policy;
        this.issuer = issuer;
    }

    /**
     * {@return the net of a line: unit price × quantity, rounded HALF_UP, less the discount (MON-2)}
     *
     * @param unitPrice the price of one unit
     * @param quantity the number of units
     * @param discount the discount of the whole line, in the same currency
     * @throws io.visioncraft.error.RuleViolatedException with {@code document-too-large}
     */
    public static Money net(UnitPrice unitPrice, Quantity quantity, Money discount) {
        refuseTooLarge(unitPrice.amount().multiply(quantity.value()), unitPrice.currency());
        return Rounding.amount(unitPrice, quantity).minus(discount);
    }

    /**
     * {@return the totals of a new document, taxed as the policy decides now}
     *
     * @param currency the currency of the document
     * @param lines the lines, all in that currency
     * @param buyer the buyer's billing profile, null if there is none
     * @param at the document's instant, dated in the issuer's zone
     * @throws io.visioncraft.error.RuleViolatedException with {@code document-too-large}
     */
    public DocumentTotals total(Currency currency, List<TaxableLine> lines, @Nullable Party buyer, Instant at) {
        Map<TaxCategory, Money> bases = bases(currency, lines);
        List<TaxGroup> groups = new ArrayList<>(bases.size());
        bases.forEach((category, base) -> {
            TaxDecision decision = policy.decide(issuer.party(), buyer, category, issuer.dateOf(at));
            Money tax = Rounding.percentage(base, decision.rate().percent());
            groups.add(new TaxGroup(category, decision.code(), decision.rate(), base, tax));
        });
        return totals(currency, groups);
    }

    private static Map<TaxCategory, Money> bases(Currency currency, List<TaxableLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TaxableLine line : lines) {
            sum = sum.add(line.net().amount());
        }
        refuseTooLarge(sum, currency);
        Map<TaxCategory, Money> bases = new EnumMap<>(TaxCategory.class);
        for (TaxableLine line : lines) {
            bases.merge(line.category(), Money.zero(currency).plus(line.net()), Money::plus);
        }
        return bases;
    }

    private static DocumentTotals totals(Currency currency, List<TaxGroup> groups) {
        Money net = Money.total(currency, groups.stream().map(TaxGroup::base).toList());
        Money tax = Money.total(currency, groups.stream().map(TaxGroup::tax).toList());
        refuseTooLarge(net.amount().add(tax.amount()), currency);
        return new DocumentTotals(net, tax, net.plus(tax), groups, TaxRounding.GROUP);
    }

    private static void refuseTooLarge(BigDecimal amount, Currency currency) {
        Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, currency);
        if (amount.compareTo(largest.amount()) > 0) {
            throw TaxCodes.DOCUMENT_TOO_LARGE.rejection(
                    "A document comes to at most " + largest,
                    "max",
                    largest.amount().toPlainString(),
                    "currency",
                    currency.getCurrencyCode());
        }
    }
}
