package io.visioncraft.tck.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that every adapter keeps, port by port. They are data: the page {@code docs/adapter-contract.md} is drawn from
 * them, each has at least one test in its chapter's contract, and the test names its rule when it fails.
 */
public final class AdapterContract {

    private static final List<ContractChapter> CHAPTERS = List.of(
            TransactionRules.CHAPTER,
            ReadingRules.CHAPTER,
            VersionRules.CHAPTER,
            GuardRules.CHAPTER,
            UniqueKeyRules.CHAPTER,
            RecordRules.CHAPTER,
            TextReplacementRules.CHAPTER,
            ValueRules.CHAPTER,
            ListingRules.CHAPTER,
            FiguresRules.CHAPTER,
            EventRules.CHAPTER,
            DeliveryRules.CHAPTER,
            SettlingRules.CHAPTER,
            NumberingRules.CHAPTER,
            IdempotencyRules.CHAPTER,
            ClaimingRules.CHAPTER,
            SessionRules.CHAPTER,
            FailureRules.CHAPTER,
            PasswordHasherRules.CHAPTER,
            AccessTokensRules.CHAPTER,
            LoginThrottleRules.CHAPTER);

    private static final Map<String, ContractRule> RULES = byId();

    private AdapterContract() {}

    /** {@return all chapters, those of the store first} */
    public static List<ContractChapter> chapters() {
        return CHAPTERS;
    }

    /** {@return all rules in their order} */
    public static List<ContractRule> rules() {
        return CHAPTERS.stream().flatMap(chapter -> chapter.rules().stream()).toList();
    }

    /**
     * The rule with that id.
     *
     * @param id for example {@code TXN-1}
     * @return the rule
     * @throws IllegalArgumentException if there is none
     */
    public static ContractRule rule(String id) {
        ContractRule rule = RULES.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("The adapter contract has no rule " + id);
        }
        return rule;
    }

    private static Map<String, ContractRule> byId() {
        Map<String, ContractRule> rules = new LinkedHashMap<>();
        for (ContractRule rule : rules()) {
            if (rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("The adapter contract has two rules " + rule.id());
            }
        }
        return rules;
    }
}
