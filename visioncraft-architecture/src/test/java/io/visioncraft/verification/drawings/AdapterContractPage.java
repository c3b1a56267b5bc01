package io.visioncraft.verification.drawings;

import io.visioncraft.tck.contract.AdapterContract;
import io.visioncraft.tck.contract.Capability;
import io.visioncraft.tck.contract.ContractChapter;
import io.visioncraft.tck.contract.ContractRule;
import java.util.stream.Collectors;

/** Draws {@code docs/adapter-contract.md}. */
final class AdapterContractPage {

    private AdapterContractPage() {}

    static String draw() {
        StringBuilder page = new StringBuilder("""
                # The adapter contract

                What every adapter keeps, port by port, as numbered rules. The ports themselves, with their types and failures,
                are described in the Javadoc; here stands what their tests demand. Each rule has its tests in a contract of
                `io.visioncraft.tck.contract`, an abstract JUnit class. The author of a store extends `PortTests`, which holds
                the contracts of all its ports, or `StoreTests`, which holds the behaviour suites as well, and says how to make
                the store; the author of a hasher, of tokens or of a throttle extends its contract. A test that fails names its
                rule and says where to look.

                MUST: the library is wrong without it. SHOULD: it is slower or coarser without it. MAY: left to the adapter.

                Stores of three kinds keep the contract: those that find a clash at commit, those that lock and let the other
                side wait, and those whose transactions see the store as it was when they began. Where two transactions meet, a
                refusal with `concurrent-change`, retryable, is an answer that every test accepts; it then runs the work again.

                What the rules are for, use cases that happen as a whole or not at all and calls that meet without harm, is
                tried by the suites beside the contracts; [crashes and races](evidence/crashes-and-races.md) tells how often.

                A store may read ahead what the library foresees by `TransactionRunner.foresee`, together with the next statement, or
                ignore it, which is right and costs round trips. One that reads ahead forgets what it has read at each write, guard and
                lock and at the end of the transaction, keeps it for that transaction alone, and locks nothing. It remembers nothing of
                a read that only was foreseen, lets a read that fails do so where it is asked, and leaves out what its database could
                refuse, since nobody has checked it yet (TXN-21 to TXN-24, RDG-13, RDG-14). No test can tell whether it also forgets
                where nested work begins or ends. It should: else one use case is answered by what another one foresaw.

                This page is drawn from the rules in the code. The build fails when it is stale;
                `mvn verify -Dvisioncraft.docs=write` brings it up to date.

                ## Capabilities

                Some rules cannot be shown through the port alone. Where an adapter's test class declares to lack a capability,
                the tests that need it are skipped with the reason, and never pass.

                | Capability | An adapter that has it |
                | --- | --- |
                """);
        for (Capability capability : Capability.values()) {
            page.append("| `%s` | %s |%n".formatted(capability, capability.sentence()));
        }
        AdapterContract.chapters().forEach(chapter -> draw(chapter, page));
        return page.toString();
    }

    private static void draw(ContractChapter chapter, StringBuilder page) {
        String contracts =
                chapter.contracts().stream().map(Class::getSimpleName).collect(Collectors.joining("`, `", "`", "`"));
        page.append("%n## %s%n%nTested by %s.%n".formatted(chapter.title(), contracts));
        for (ContractRule rule : chapter.rules()) {
            page.append("%n**%s** %s: %s%n%n- Why: %s%n- How to look: %s%n"
                    .formatted(rule.id(), rule.level(), rule.sentence(), rule.why(), rule.hint()));
        }
    }
}
