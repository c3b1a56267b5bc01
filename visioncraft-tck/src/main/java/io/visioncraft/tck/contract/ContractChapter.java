package io.visioncraft.tck.contract;

import java.util.List;

/**
 * The rules of one port, and the contract that tests them. Immutable and thread-safe.
 *
 * @param title for example {@code Transactions}
 * @param contract the abstract test class that an adapter's author extends
 * @param rules in the order in which they are read
 */
public record ContractChapter(String title, Class<?> contract, List<ContractRule> rules) {

    public ContractChapter {
        rules = List.copyOf(rules);
    }

    static ContractChapter of(String title, Class<?> contract, ContractRule... rules) {
        return new ContractChapter(title, contract, List.of(rules));
    }
}
