package io.visioncraft.verification.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws {@code docs/statements.md}: how many statements each use case sends, by store. */
final class StatementsPage {

    private StatementsPage() {}

    static String draw(Figures sent) {
        List<String> stores = List.copyOf(sent.stores());
        StringBuilder page = new StringBuilder("""
                # Statements

                How many statements each use case sends to the database when it takes effect once, as the scenarios of the crash
                sweep call it, in the build that drew this page. A batch is one statement, begin and commit are none. The read of
                the caller, who may do it, is counted; an idempotency key costs at most two more. With more lines, categories or
                rows there are no more statements, but for batches of 500.

                The build fails when a use case sends more than its budget, and when this page is stale;
                `mvn verify -Dvisioncraft.docs=write` brings it up to date. The figures hold with
                `JpaPersistence.recommendedProperties()`.

                """);
        page.append(row("Use case", stores.stream()));
        page.append(row("---", stores.stream().map(store -> "---:")));
        for (String useCase : sent.names()) {
            page.append(row("`" + useCase + "`", stores.stream().map(store -> count(sent, store, useCase))));
        }
        return page.toString();
    }

    private static String count(Figures sent, String store, String useCase) {
        return sent.on(store).all().stream()
                .filter(one -> one.name().equals(useCase))
                .map(one -> String.valueOf(one.count()))
                .findFirst()
                .orElse("–");
    }

    private static String row(String first, Stream<String> others) {
        return others.collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }
}
