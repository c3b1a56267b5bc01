package io.visioncraft.testkit;

import io.visioncraft.kernel.TaxRate;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.tax.TaxQuestion;

/**
 * One standard and one reduced rate of the seller's country, for every buyer at all times (TAX-1). ZERO, EXEMPT and
 * OUT_OF_SCOPE have the rate zero, and so has DOMESTIC_REVERSE_CHARGE for a business whose tax id was checked; for other buyers
 * it has the standard rate, like a class that the host adds. Immutable and thread-safe.
 *
 * @param standard the rate of STANDARD
 * @param reduced the rate of REDUCED
 */
public record FlatRateTax(TaxRate standard, TaxRate reduced) implements TaxPolicy {

    /**
     * {@return a policy with two rates in per cent, for example {@code of("19", "7")}}
     *
     * @param standard the standard rate, a plain decimal
     * @param reduced the reduced rate, a plain decimal
     */
    public static FlatRateTax of(String standard, String reduced) {
        return new FlatRateTax(TaxRate.of(standard), TaxRate.of(reduced));
    }

    @Override
    public TaxDecision decide(TaxQuestion question) {
        String home = question.sellerCountry();
        return switch (question.taxClass().code().value()) {
            case "REDUCED" -> TaxDecision.charged(home, reduced);
            case "ZERO" -> TaxDecision.charged(home, TaxRate.ZERO);
            case "EXEMPT" -> TaxDecision.exempt(home, question.taxClass().exemption());
            case "DOMESTIC_REVERSE_CHARGE" ->
                question.confirmedBusiness() ? TaxDecision.reverseCharge(home) : TaxDecision.charged(home, standard);
            case "OUT_OF_SCOPE" -> TaxDecision.outOfScope();
            default -> TaxDecision.charged(home, standard);
        };
    }
}
