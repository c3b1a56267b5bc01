package io.visioncraft.tck.contract;

import java.util.List;

/**
 * The rules of one port, and the contracts that test them. Immutable and thread-safe.
 *
 * @param title for example {@code Transactions}
 * @param contracts the abstract test classes that hold the tests of its rules
 * @param rules in the order in which they are read
 */
public record ContractChapter(String title, List<Class<?>> contracts, List<ContractRule> rules) {

    /**
     * A chapter with copies of the lists.
     *
     * @param title for example {@code Transactions}
     * @param contracts the abstract test classes that hold the tests of its rules
     * @param rules in the order in which they are read
     */
    public ContractChapter {
        contracts = List.copyOf(contracts);
        rules = List.copyOf(rules);
    }

    static ContractChapter of(String title, Class<?> contract, ContractRule... rules) {
        return of(title, List.of(contract), rules);
    }

    static ContractChapter of(String title, List<Class<?>> contracts, ContractRule... rules) {
        return new ContractChapter(title, contracts, List.of(rules));
    }
}
