package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Asks the whole question of tax again for a document that was taxed before (INV-2), and taxes it by the answers as
 * {@link DocumentTotaller} does: in its own basis, rounding and treatment of prices that hold the tax, whatever the host sets by
 * now (MON-5).
 *
 * <p>The policy decides once for each tax class. Where all answers are the same, the document stays as it is. Else each tax group
 * that gains or loses a line is computed anew, so that its net and tax are those of its sum (MON-2, MON-3), and the others stay
 * as they are. A class that the host no longer declares keeps its answer, and so does a document of 0.1, which did not record the
 * country, where code and rate are the same. Where an answer is kept that leaves the tax to the buyer, so is what was taken off
 * the price then. What was paid before the document stays so, up to what it comes to (BT-113).
 *
 * <p>Immutable and thread-safe.
 */
@Internal
public final class TaxAskedAgain {

    private final DocumentTotaller totaller;

    /**
     * Makes it for the documents of one issuer.
     *
     * @param totaller taxes documents
     */
    public TaxAskedAgain(DocumentTotaller totaller) {
        this.totaller = totaller;
    }

    /**
     * {@return lines and totals by the answers of now; the very totals given, if all answers are the same}
     *
     * @param terms what is asked
     * @param carried ids that count as confirmed for lines whose tax was left to the buyer, and for no other
     * @param before the totals as they were decided
     * @param lines class, decision and net of each line as they were decided; at least one
     * @param amounts the amount of each line
     * @throws io.visioncraft.error.RuleViolatedException with the codes of {@link DocumentTotaller#tax}, save
     *     {@code tax-class-not-set-up}; those of EN 16931 only if an answer is another
     */
    public TaxedDocument ask(
            TaxTerms terms, Set<TaxId> carried, DocumentTotals before, List<TaxedLine> lines, List<Money> amounts) {
        Map<LineTax, DocumentTotaller.Answer> answers = new HashMap<>();
        List<DocumentTotaller.Answer> ofLines = lines.stream()
                .map(line -> answers.computeIfAbsent(line.tax(), tax -> answer(terms, carried, before.method(), tax)))
                .toList();
        if (changed(lines, ofLines).isEmpty()) {
            return new TaxedDocument(lines, before);
        }
        totaller.requireStandard(
                terms,
                () -> ofLines.stream().map(DocumentTotaller.Answer::decision).toList());
        return taxed(before, lines, amounts, ofLines);
    }

    /**
     * {@return whether the policy is asked about a tax class} One that the host no longer declares keeps its answer.
     *
     * @param taxClass the class of a line
     */
    public boolean knows(TaxClassCode taxClass) {
        return totaller.declared(taxClass).isPresent();
    }

    private DocumentTotaller.Answer answer(TaxTerms terms, Set<TaxId> carried, TaxMethod method, LineTax tax) {
        TaxDecision before = tax.decision();
        TaxTerms asked = before.leavesTheTaxToTheBuyer() ? terms.confirmingAlso(carried) : terms;
        return totaller.declared(tax.taxClass())
                .map(declared -> totaller.answer(asked, declared, method))
                .filter(answer -> !alike(before, answer.decision()))
                .orElseGet(() -> new DocumentTotaller.Answer(
                        before,
                        before.leavesTheTaxToOthers()
                                ? BigDecimal.ZERO
                                : before.rate().percent()));
    }

    /** Whether an answer says nothing else than before. Documents of 0.1 recorded no country. */
    private static boolean alike(TaxDecision before, TaxDecision now) {
        boolean unrecorded = before.country() == null
                && before.code().equals(now.code())
                && before.rate().equals(now.rate());
        return unrecorded || before.equals(now);
    }

    private static List<Integer> changed(List<TaxedLine> lines, List<DocumentTotaller.Answer> ofLines) {
        return IntStream.range(0, lines.size())
                .filter(i ->
                        !lines.get(i).tax().decision().equals(ofLines.get(i).decision()))
                .boxed()
                .toList();
    }

    private static TaxedDocument taxed(
            DocumentTotals before, List<TaxedLine> lines, List<Money> amounts, List<DocumentTotaller.Answer> ofLines) {
        TaxMethod method = before.method();
        Set<Integer> changed = new HashSet<>(changed(lines, ofLines));
        Set<TaxDecision> touched = new HashSet<>();
        Map<TaxDecision, List<Integer>> alike = new TreeMap<>(GroupOrder.OF_DECISIONS);
        Money[] nets = new Money[lines.size()];
        for (int i = 0; i < nets.length; i++) {
            TaxDecision decision = ofLines.get(i).decision();
            nets[i] = lines.get(i).net();
            alike.computeIfAbsent(decision, one -> new ArrayList<>()).add(i);
            if (changed.contains(i)) {
                touched.add(decision);
                touched.add(lines.get(i).tax().decision());
            }
        }
        List<TaxGroup> groups = new ArrayList<>();
        alike.forEach((decision, members) -> {
            if (!touched.contains(decision)) {
                before.groups().stream()
                        .filter(group -> group.decision().equals(decision))
                        .forEach(groups::add);
                return;
            }
            boolean together = method.basis() == PriceBasis.GROSS && !decision.leavesTheTaxToOthers();
            List<Integer> anew = together
                    ? members
                    : members.stream().filter(changed::contains).toList();
            if (!anew.isEmpty()) {
                DocumentTotaller.writeNets(anew, amounts, ofLines, method, nets);
            }
            groups.add(DocumentTotaller.group(decision, members, amounts, method, nets));
        });
        DocumentTotaller.refuseTooLargeGroups(groups, nets[0].currency());
        List<TaxedLine> taxed = new ArrayList<>();
        for (int i = 0; i < nets.length; i++) {
            LineTax tax =
                    new LineTax(lines.get(i).tax().taxClass(), ofLines.get(i).decision());
            taxed.add(new TaxedLine(tax, nets[i]));
        }
        DocumentTotals totals = DocumentTotals.of(nets[0].currency(), groups, method);
        return new TaxedDocument(taxed, DocumentTotaller.lessPrepaid(totals, before.prepaid()));
    }
}
