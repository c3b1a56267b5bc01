package io.visioncraft.tax;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.ExemptionReason;

/**
 * The tax port (TAX-1): decides how a line is taxed. An adapter is thread-safe, quick and without side effects: the library
 * calls it inside the transaction, and it answers from memory and calls no use case. It is asked once per tax class of a
 * document, and once more, for a private buyer at home, where the tax of home is taken off prices that hold it (MON-2). It is
 * asked again when an order that was placed before is invoiced, and when a draft is issued, with the tax point of then (INV-2).
 * Equal questions get the same answer. Where it throws, or gives an answer of no use, the use case is refused with
 * {@code tax-policy-unavailable}, and nothing is stored; a {@code RuleViolatedException} of it is the refusal itself.
 */
@FunctionalInterface
public interface TaxPolicy {

    /**
     * Decides how services of one class are taxed on one document.
     *
     * @param question seller, buyer, class, day, country of arrival and currency
     * @return code, rate, country and reason, never null; {@code S} at a rate above zero, every other code but {@code L},
     *     {@code M} and {@code B} at zero; {@code AE} and {@code K} only where a check has confirmed the buyer's id, else the use
     *     case is refused with {@code buyer-not-confirmed} (PAY-8): at home and abroad where
     *     {@link TaxQuestion#confirmedBusiness} says so, between member states where
     *     {@link TaxQuestion#confirmedInAnotherMemberState} does; a {@code K} whose country is not the seller's wants an id of
     *     another member state than that one. The code is one of EN 16931, the constants of {@link TaxDecision}; {@code K} is for
     *     goods alone, else the use case is refused with {@code class-not-goods}
     */
    TaxDecision decide(TaxQuestion question);

    /**
     * {@return the standard policy, without any tax: every line at zero per cent with code {@code O} (outside the scope of
     * tax)} A small business that is exempt wants code {@code E} with its reason instead: see {@link #exempt}.
     */
    static TaxPolicy none() {
        return new NoTax();
    }

    /**
     * {@return the policy of a small business that is exempt: every line at zero per cent with code {@code E}}
     *
     * @param vatex a code of VATEX, for example {@code VATEX-FR-FRANCHISE}; empty for none
     * @param text the reason in words, one line, at most 300 characters; empty for none
     * @throws io.visioncraft.error.InvalidInputException as {@link ExemptionReason#known} does
     */
    static TaxPolicy exempt(String vatex, String text) {
        ExemptionReason reason = ExemptionReason.known(Arguments.required("vatex", vatex), text);
        return question -> TaxDecision.exempt(question.sellerCountry(), reason);
    }
}
