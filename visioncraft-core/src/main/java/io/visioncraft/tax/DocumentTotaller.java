package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Taxes the lines of documents and totals them: previews, drafts and placed orders, whose totals the invoice then copies
 * (MON-5, MON-6). No other code does.
 *
 * <p>The {@link TaxPolicy} decides once for each tax class of a document. Lines with equal decisions make a group (MON-3).
 * With prices without tax, a group's net is the sum of its lines, and its tax is computed on that. With prices that hold the
 * tax, the group's net is its gross ÷ (1 + rate), rounded, the tax is the rest, and the lines' nets are shares of the group's
 * net (MON-2, MON-4). Where a buyer without tax (AE, K, G) is to pay less than the gross, the policy is asked once more for
 * each class, for the rate at home, and each such rate is taken off the lines that hold it. {@link TaxRounding#LINE} does
 * all this for each line. Sums of rounded amounts are never rounded again. No document exceeds 10<sup>15</sup> minor units
 * (MON-7).
 *
 * <p>Immutable and thread-safe.
 */
@Internal
public final class DocumentTotaller {

    private final TaxSettings settings;
    private final Issuer issuer;

    /**
     * Makes a totaller for the documents of one issuer.
     *
     * @param settings how the business taxes
     * @param issuer the seller
     */
    public DocumentTotaller(TaxSettings settings, Issuer issuer) {
        this.settings = settings;
        this.issuer = issuer;
    }

    /**
     * {@return the amount of a line: unit price × quantity, rounded HALF_UP, less the discount (MON-2)}
     *
     * @param unitPrice the price of one unit
     * @param quantity the number of units
     * @param discount the discount of the whole line, in the same currency
     * @throws io.visioncraft.error.RuleViolatedException with {@code document-too-large}
     */
    public static Money amount(UnitPrice unitPrice, Quantity quantity, Money discount) {
        refuseTooLarge(unitPrice.amount().multiply(quantity.value()), unitPrice.currency());
        return Rounding.amount(unitPrice, quantity).minus(discount);
    }

    /** {@return the method of new documents, whose basis is the one that counts where nobody states it} */
    public TaxMethod method() {
        return settings.method();
    }

    /** {@return whether the answers of the policy can depend on the buyer} */
    public boolean asksAboutBuyers() {
        return !(settings.policy() instanceof NoTax);
    }

    /** {@return whether documents that EN 16931 does not allow are refused} */
    public boolean standardDocuments() {
        return settings.standardDocuments();
    }

    /** {@return whether the tax of a document holds for another buyer} */
    public BuyerTax buyerTax() {
        return new BuyerTax(settings, issuer);
    }

    /**
     * {@return lines and totals of a document, taxed as the policy decides now}
     *
     * @param terms what its lines have in common
     * @param lines the lines, all in the document's currency
     * @throws io.visioncraft.error.RuleViolatedException with {@code document-too-large}; with {@code tax-class-not-set-up},
     *     if the builder has no class of that code; with {@code buyer-not-confirmed}, if the policy decides AE or K for a buyer
     *     without the checked id that this wants; with {@code class-not-goods}, if it decides K for services; with
     *     {@code tax-groups-not-allowed}, where EN 16931 allows no such groups together and the settings ask for its documents;
     *     then also with {@code seller-not-identified} and {@code buyer-not-identified}, where it asks for ids that they lack
     */
    public TaxedDocument tax(TaxTerms terms, List<TaxableLine> lines) {
        List<Money> amounts = lines.stream().map(TaxableLine::amount).toList();
        refuseTooLarge(amounts, terms.currency());
        TaxMethod method = settings.method().with(terms.basis());
        List<Answer> ofLines = answers(terms, lines, method);
        requireStandard(terms, () -> ofLines.stream().map(Answer::decision).toList());
        Map<TaxDecision, List<Integer>> alike = new TreeMap<>(GroupOrder.OF_DECISIONS);
        for (int i = 0; i < lines.size(); i++) {
            alike.computeIfAbsent(ofLines.get(i).decision(), one -> new ArrayList<>())
                    .add(i);
        }
        Money[] nets = new Money[lines.size()];
        List<TaxGroup> groups = new ArrayList<>();
        alike.forEach((decision, members) -> {
            writeNets(members, amounts, ofLines, method, nets);
            groups.add(group(decision, members, amounts, method, nets));
        });
        refuseTooLargeGroups(groups, terms.currency());
        List<TaxedLine> taxed = new ArrayList<>(nets.length);
        for (int i = 0; i < nets.length; i++) {
            LineTax tax = new LineTax(lines.get(i).taxClass(), ofLines.get(i).decision());
            taxed.add(new TaxedLine(tax, nets[i]));
        }
        return new TaxedDocument(taxed, DocumentTotals.of(terms.currency(), groups, method));
    }

    /**
     * {@return the totals of lines that keep the tax they have, for lines that can no longer be taxed} No policy is asked.
     *
     * @param method how they were taxed
     * @param lines the lines, at least one
     * @param amounts the amount of each line
     */
    public static DocumentTotals kept(TaxMethod method, List<TaxedLine> lines, List<Money> amounts) {
        Map<TaxDecision, List<Integer>> alike = new TreeMap<>(GroupOrder.OF_DECISIONS);
        Money[] nets = new Money[lines.size()];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = lines.get(i).net();
            alike.computeIfAbsent(lines.get(i).tax().decision(), one -> new ArrayList<>())
                    .add(i);
        }
        List<TaxGroup> groups = new ArrayList<>();
        alike.forEach((decision, members) -> groups.add(group(decision, members, amounts, method, nets)));
        return DocumentTotals.of(nets[0].currency(), groups, method);
    }

    /**
     * {@return lines and totals of a part of a document, with the tax that was decided for it} No policy is asked. The parts are
     * taxed as the whole was: with prices that hold the tax, it is taken off anew; where a buyer leaves it to others, the nets
     * are as given.
     *
     * @param method how the whole was taxed
     * @param lines how each part is taxed, and its net where the tax is left to others; at least one
     * @param amounts the amount of each part
     */
    public static TaxedDocument part(TaxMethod method, List<TaxedLine> lines, List<Money> amounts) {
        Map<TaxDecision, List<Integer>> alike = new TreeMap<>(GroupOrder.OF_DECISIONS);
        Money[] nets = new Money[lines.size()];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = lines.get(i).net();
            alike.computeIfAbsent(lines.get(i).tax().decision(), one -> new ArrayList<>())
                    .add(i);
        }
        List<TaxGroup> groups = new ArrayList<>();
        alike.forEach((decision, members) -> {
            if (method.basis() == PriceBasis.GROSS && !decision.leavesTheTaxToOthers()) {
                takeOff(decision.rate().percent(), members, amounts, method, nets);
            }
            groups.add(group(decision, members, amounts, method, nets));
        });
        List<TaxedLine> taxed = new ArrayList<>();
        for (int i = 0; i < nets.length; i++) {
            taxed.add(new TaxedLine(lines.get(i).tax(), nets[i]));
        }
        return new TaxedDocument(taxed, DocumentTotals.of(nets[0].currency(), groups, method));
    }

    /**
     * {@return the totals of a document of which something was paid before it was made (BT-113)} It counts up to what the
     * document comes to.
     *
     * @param totals the totals, nothing of which is paid before
     * @param prepaid what was paid, 0 or more
     */
    public static DocumentTotals lessPrepaid(DocumentTotals totals, Money prepaid) {
        if (prepaid.zero()) {
            return totals;
        }
        Money counted = prepaid.exceeds(totals.gross()) ? totals.gross() : prepaid;
        return new DocumentTotals(
                totals.net(),
                totals.tax(),
                totals.gross(),
                counted,
                totals.rounding(),
                totals.due().minus(counted),
                totals.groups(),
                totals.method());
    }

    /** Refuses groups and parties that EN 16931 does not allow, where its documents are asked for. */
    void requireStandard(TaxTerms terms, Supplier<List<TaxDecision>> ofLines) {
        if (settings.standardDocuments()) {
            List<TaxDecision> decisions = ofLines.get();
            StandardGroups.require(decisions);
            StandardParties.require(issuer.party(), terms.buyer(), decisions);
        }
    }

    static TaxGroup group(
            TaxDecision decision, List<Integer> members, List<Money> amounts, TaxMethod method, Money[] nets) {
        Money base = sum(members, i -> nets[i]);
        Money tax = method.basis() == PriceBasis.NET
                ? taxOn(base, members, nets, decision, method)
                : taxInside(decision, sum(members, amounts::get), base);
        return new TaxGroup(decision, base, tax);
    }

    private static Money taxInside(TaxDecision decision, Money gross, Money base) {
        return decision.leavesTheTaxToOthers() ? Money.zero(gross.currency()) : gross.minus(base);
    }

    /**
     * The tax of one class on one document.
     *
     * @param decision how its lines are taxed
     * @param held the rate in per cent of the tax that prices with tax hold for this buyer
     */
    record Answer(TaxDecision decision, BigDecimal held) {}

    /** Asks the policy about each line, once for lines of one class. */
    private List<Answer> answers(TaxTerms terms, List<TaxableLine> lines, TaxMethod method) {
        Map<TaxClassCode, Answer> known = new HashMap<>();
        List<Answer> answers = new ArrayList<>(lines.size());
        for (TaxableLine line : lines) {
            answers.add(known.computeIfAbsent(line.taxClass(), code -> answer(terms, taxClass(code), method)));
        }
        return answers;
    }

    /** Asks the policy about one class. */
    Answer answer(TaxTerms terms, TaxClass taxClass, TaxMethod method) {
        TaxQuestion question = question(terms, taxClass);
        TaxDecision decision = AskedPolicy.decide(settings.policy(), question);
        requireConfirmed(question, decision);
        requireSuited(question, decision);
        if (!decision.leavesTheTaxToOthers()) {
            return new Answer(decision, decision.rate().percent());
        }
        boolean stripped = method.basis() == PriceBasis.GROSS && method.untaxedGross() == UntaxedGross.STRIP_HOME_TAX;
        return new Answer(
                decision,
                stripped
                        ? AskedPolicy.decide(settings.policy(), question.atHome())
                                .rate()
                                .percent()
                        : BigDecimal.ZERO);
    }

    /** Only goods are K, whatever a policy says (TAX-1). */
    private static void requireSuited(TaxQuestion question, TaxDecision decision) {
        if (!question.suits(decision)) {
            throw TaxCodes.CLASS_NOT_GOODS.rejection(
                    "Tax " + decision.code() + " is for goods, and the class "
                            + question.taxClass().code() + " is "
                            + question.taxClass().supply(),
                    "code",
                    decision.code(),
                    "taxClass",
                    question.taxClass().code());
        }
    }

    /** Only a checked id makes AE or K, whatever a policy says (PAY-8). The rate that a price holds is no such decision. */
    private static void requireConfirmed(TaxQuestion question, TaxDecision decision) {
        if (!question.allows(decision)) {
            throw TaxCodes.BUYER_NOT_CONFIRMED.rejection(
                    "Tax " + decision.code() + " wants a buyer whose tax id was checked and counts for it",
                    "code",
                    decision.code(),
                    "taxClass",
                    question.taxClass().code(),
                    "country",
                    question.arrivalCountry());
        }
    }

    private TaxQuestion question(TaxTerms terms, TaxClass taxClass) {
        return new TaxQuestion(
                issuer.party(),
                terms.buyer(),
                terms.confirmed(),
                taxClass,
                terms.taxPoint(),
                terms.deliverTo(),
                terms.currency());
    }

    /** The class of a code; empty if the builder has none. */
    Optional<TaxClass> declared(TaxClassCode code) {
        return settings.classes().find(code);
    }

    private TaxClass taxClass(TaxClassCode code) {
        return declared(code)
                .orElseThrow(() -> TaxCodes.TAX_CLASS_NOT_SET_UP.rejection(
                        "The library was built without the tax class " + code, "taxClass", code));
    }

    /** Writes the nets of the lines of one group, whose places are {@code members}. */
    static void writeNets(
            List<Integer> members, List<Money> amounts, List<Answer> ofLines, TaxMethod method, Money[] nets) {
        if (method.basis() == PriceBasis.NET) {
            members.forEach(i -> nets[i] = amounts.get(i));
            return;
        }
        // lines of one decision may hold different taxes of home, where these are taken off
        Map<BigDecimal, List<Integer>> byRate = new LinkedHashMap<>();
        for (int i : members) {
            byRate.computeIfAbsent(ofLines.get(i).held(), one -> new ArrayList<>())
                    .add(i);
        }
        byRate.forEach((percent, some) -> takeOff(percent, some, amounts, method, nets));
    }

    private static Money taxOn(
            Money base, List<Integer> members, Money[] nets, TaxDecision decision, TaxMethod method) {
        BigDecimal percent = decision.rate().percent();
        return method.rounding() == TaxRounding.GROUP
                ? Rounding.percentage(base, percent)
                : sum(members, i -> Rounding.percentage(nets[i], percent));
    }

    private static void takeOff(
            BigDecimal percent, List<Integer> members, List<Money> amounts, TaxMethod method, Money[] nets) {
        if (method.rounding() == TaxRounding.LINE) {
            members.forEach(i -> nets[i] = Rounding.withoutTax(amounts.get(i), percent));
            return;
        }
        Money gross = sum(members, amounts::get);
        List<Money> shares = Rounding.split(
                Rounding.withoutTax(gross, percent),
                members.stream().map(i -> amounts.get(i).amount()).toList());
        for (int i = 0; i < members.size(); i++) {
            nets[members.get(i)] = shares.get(i);
        }
    }

    private static Money sum(List<Integer> members, IntFunction<Money> amount) {
        Currency currency = amount.apply(members.get(0)).currency();
        return Money.total(currency, members, amount::apply);
    }

    private static void refuseTooLarge(List<Money> amounts, Currency currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Money amount : amounts) {
            sum = sum.add(amount.amount());
        }
        refuseTooLarge(sum, currency);
    }

    /** Refuses groups that come to too much together. */
    static void refuseTooLargeGroups(List<TaxGroup> groups, Currency currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TaxGroup group : groups) {
            sum = sum.add(group.base().amount()).add(group.tax().amount());
        }
        refuseTooLarge(sum, currency);
    }

    private static void refuseTooLarge(BigDecimal amount, Currency currency) {
        if (!Money.holds(amount, currency)) {
            Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, currency);
            throw TaxCodes.DOCUMENT_TOO_LARGE.rejection(
                    "A document comes to at most " + largest,
                    "max",
                    largest.amount().toPlainString(),
                    "currency",
                    currency.getCurrencyCode());
        }
    }
}
