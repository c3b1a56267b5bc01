package io.visioncraft.testkit.contract;

/** A contract's test has failed: the message begins with the rule, its sentence and where to look; the cause is the failure. */
public final class ContractViolation extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String rule;

    ContractViolation(ContractRule rule, Throwable failure) {
        super(rule.broken() + "\n  What happened: " + failure, failure);
        this.rule = rule.id();
    }

    /** The id of the rule that is broken, for example {@code TXN-1}. */
    public String rule() {
        return rule;
    }
}
