package io.visioncraft.tax;

/** The policy of a business that charges no tax: every line is outside the scope of tax, whoever buys. */
record NoTax() implements TaxPolicy {

    @Override
    public TaxDecision decide(TaxQuestion question) {
        return TaxDecision.outOfScope();
    }
}
