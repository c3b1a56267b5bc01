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
 * The one code that totals documents: previews, drafts, placed orders, invoices and credit notes (MON-6).
 *
 * <p>Lines are grouped by tax category; the port gives each category one rate and code. The tax of a group is computed once,
 * HALF_UP, on the sum of its lines' nets (MON-3). Groups stand in the order of {@link TaxCategory}. Sums of rounded amounts
 * are never rounded again (MON-2). No document exceeds 10<sup>15</sup> minor units (MON-7).
 *
 * <p>Immutable and thread-safe.
 */
@Internal
public final class DocumentTotaller {

    private final TaxPolicy policy;
    private final Issuer issuer;

    public DocumentTotaller(TaxPolicy policy, Issuer issuer) {
        this.policy = policy;
        this.issuer = issuer;
    }

    /**
     * What a line comes to: unit price × quantity, rounded HALF_UP, less the discount (MON-2).
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code document-too-large}
     */
    public static Money net(UnitPrice unitPrice, Quantity quantity, Money discount) {
        refuseTooLarge(unitPrice.amount().multiply(quantity.value()), unitPrice.currency());
        return Rounding.amount(unitPrice, quantity).minus(discount);
    }

    /**
     * The totals of a new document, taxed as the port decides now.
     *
     * @param lines all in {@code currency}
     * @param buyer the buyer's billing profile, null if there is none
     * @param at the document's instant, dated where the issuer is
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

    /**
     * The totals of a part of an earlier document, at that document's rates, whatever the port says today (MON-5). The tax of
     * a group is what the parts so far and this one owe together less what the parts so far took, so that the parts of a
     * document never take more tax than it has, and all of them together take exactly that (INV-5).
     *
     * @param whole the totals of the earlier document
     * @param taken the totals of the parts so far
     * @param lines the lines of this part, none of a category that the whole lacks
     * @throws IllegalArgumentException if a line's category is not one of the whole's
     */
    public static DocumentTotals part(DocumentTotals whole, List<DocumentTotals> taken, List<TaxableLine> lines) {
        Currency currency = whole.net().currency();
        Map<TaxCategory, Money> bases = bases(currency, lines);
        List<TaxGroup> groups = new ArrayList<>(bases.size());
        bases.forEach((category, base) -> {
            TaxGroup origin = group(whole, category);
            Money baseSoFar = Money.zero(currency);
            Money taxSoFar = Money.zero(currency);
            for (DocumentTotals part : taken) {
                for (TaxGroup group : part.groups()) {
                    if (group.category() == category) {
                        baseSoFar = baseSoFar.plus(group.base());
                        taxSoFar = taxSoFar.plus(group.tax());
                    }
                }
            }
            Money taxTogether =
                    Rounding.percentage(baseSoFar.plus(base), origin.rate().percent());
            groups.add(new TaxGroup(category, origin.code(), origin.rate(), base, taxTogether.minus(taxSoFar)));
        });
        return totals(currency, groups);
    }

    private static TaxGroup group(DocumentTotals whole, TaxCategory category) {
        return whole.groups().stream()
                .filter(group -> group.category() == category)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document has no lines of category " + category));
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
