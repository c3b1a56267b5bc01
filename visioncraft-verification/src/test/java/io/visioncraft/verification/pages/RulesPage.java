package io.visioncraft.verification.pages;

import java.util.Map;
import java.util.SortedSet;

/** Draws {@code docs/evidence/rules.md}. */
final class RulesPage {

    private RulesPage() {}

    static String draw(DomainReference reference, RuleProofs proofs) {
        StringBuilder page = new StringBuilder("""
                # Rules and their tests

                Each rule of the [domain reference](../domain.md) with the tests that are bound to it by `@Rule`, ran in the build
                that drew this page, and passed. A test of a contract or a behaviour suite passed on each [store](stores.md)
                that runs it, or the line says where it was skipped. The build draws the page and fails when it is stale;
                `mvn verify -Dvisioncraft.docs=write` brings it up to date.

                """);
        reference.titles().forEach((id, title) -> {
            page.append("## ").append(id).append(' ').append(title).append("\n\n");
            Map<String, SortedSet<String>> tests = proofs.testsOf(id);
            if (tests.isEmpty()) {
                page.append(reference.notInThisVersion().contains(id) ? "Not in this version.\n" : "No test yet.\n");
            }
            tests.forEach((test, notOn) -> page.append(line(test, notOn)));
            page.append('\n');
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static String line(String test, SortedSet<String> notOn) {
        return "- `" + test + "`" + (notOn.isEmpty() ? "" : ", not on " + String.join(", ", notOn)) + "\n";
    }
}
