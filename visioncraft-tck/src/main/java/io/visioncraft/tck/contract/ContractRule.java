package io.visioncraft.tck.contract;

/**
 * One rule of the adapter contract. Immutable and thread-safe.
 *
 * @param id stable, for example {@code TXN-1}
 * @param level whether an adapter must, should or may follow it
 * @param sentence the rule, in one sentence about adapters
 * @param why the fault in the library if an adapter breaks the rule
 * @param hint where to look for the fault in the adapter
 */
public record ContractRule(String id, RuleLevel level, String sentence, String why, String hint) {

    static ContractRule must(String id, String sentence, String why, String hint) {
        return new ContractRule(id, RuleLevel.MUST, sentence, why, hint);
    }

    static ContractRule should(String id, String sentence, String why, String hint) {
        return new ContractRule(id, RuleLevel.SHOULD, sentence, why, hint);
    }

    static ContractRule may(String id, String sentence, String why, String hint) {
        return new ContractRule(id, RuleLevel.MAY, sentence, why, hint);
    }

    /** The message of a test that found this rule broken. */
    String broken() {
        return id + " (" + level + ") is broken: " + sentence + "\n  Why it matters: " + why + "\n  How to look: "
                + hint;
    }
}
