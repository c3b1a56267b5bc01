package io.visioncraft.verification.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws {@code docs/evidence/statements.md}: how many statements each use case sends, by store. */
final class StatementsPage {

    private static final String BY_HAND = "BY_HAND_";

    private StatementsPage() {}

    static String draw(Figures sent) {
        List<String> stores = List.copyOf(sent.stores());
        StringBuilder page = new StringBuilder("""
                # Statements

                How many statements each use case sends to the database when it takes effect once, as the scenarios of the crash
                sweep call it, in the build that drew this page. A batch is one statement, begin and commit are none. The read of
                the caller, who may do it, is counted and is one; an idempotency key costs at most two more, or three where a use
                case asks somebody else between two transactions. With more lines, rows or records there are no more statements,
                but for batches of 500. A series of numbers has begun, and the rows of guards are there: what is held for the
                first time costs up to three more, once.

                *By hand* is the least that a program written for one database sends for the same rows and checks: the questions
                that `statements-by-hand.txt` of the tests lists, which the database is asked in this build, and a statement for
                each table in which the call was seen to insert, to change or to delete rows.

                The build fails when a use case sends more than its budget, and when this page is stale;
                `mvn verify -Dvisioncraft.docs=write` brings it up to date. The figures hold with
                `JpaPersistence.recommendedProperties()`.

                """);
        page.append(row("Use case", stores.stream().map(StatementsPage::title)));
        page.append(row("---", stores.stream().map(store -> "---:")));
        for (String useCase : sent.names()) {
            page.append(row("`" + useCase + "`", stores.stream().map(store -> count(sent, store, useCase))));
        }
        return page.toString();
    }

    /** Stores are called as their enum constants are. */
    static String title(String store) {
        return store.startsWith(BY_HAND)
                ? "By hand, " + Combinations.word(store.substring(BY_HAND.length()))
                : Combinations.written(store);
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
