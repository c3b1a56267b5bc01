package io.visioncraft.tck.contract;

/**
 * One rule of the adapter contract. Immutable and thread-safe.
 *
 * @param id stable, for example {@code TXN-1}
 * @param level how much it binds
 * @param sentence what an adapter does, in one sentence
 * @param why what goes wrong in the library without it
 * @param hint how to look for the fault where it is broken
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

    /** What a failing test says about the rule that it found broken. */
    String broken() {
        return id + " (" + level + ") is broken: " + sentence + "\n  Why it matters: " + why + "\n  How to look: "
                + hint;
    }
}
