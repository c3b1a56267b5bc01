package io.visioncraft.tax;

import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.UnavailableException;

/** Asks the tax policy, and takes for an answer what is one (TAX-1). No instances. */
final class AskedPolicy {

    private static final String PORT = "The tax policy";

    private AskedPolicy() {}

    /** What the policy says. A refusal of it, such as {@code no-tax-rule}, is the answer. */
    @SuppressWarnings("NullAway") // a policy of a host without null analysis may answer null
    static TaxDecision decide(TaxPolicy policy, TaxQuestion question) {
        TaxDecision decision;
        try {
            decision = policy.decide(question);
        } catch (RuleViolatedException | UnavailableException refusal) {
            throw refusal;
        } catch (Throwable failed) {
            throw PortFailure.of(TaxCodes.TAX_POLICY_UNAVAILABLE, PORT, failed);
        }
        if (decision == null) {
            throw unusable("it answered null");
        }
        if (!TaxDecision.CODES.contains(decision.code())) {
            throw unusable("a code that EN 16931 does not have, not one of " + TaxDecision.CODES);
        }
        if (!decision.agrees()) {
            throw unusable(decision.code() + " at " + decision.rate() + " do not agree");
        }
        return decision;
    }

    private static UnavailableException unusable(String why) {
        return PortFailure.unusable(TaxCodes.TAX_POLICY_UNAVAILABLE, PORT, new IllegalStateException(why));
    }
}
