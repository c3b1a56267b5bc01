package io.visioncraft.tax;

/** The policy of a business that charges no tax: every line is outside the scope of tax, whoever buys. */
record NoTax() implements TaxPolicy {

    private static final TaxDecision OUT_OF_SCOPE = TaxDecision.outOfScope();

    @Override
    public TaxDecision decide(TaxQuestion question) {
        return OUT_OF_SCOPE;
    }
}
