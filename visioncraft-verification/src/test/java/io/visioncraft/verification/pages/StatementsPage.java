package io.visioncraft.verification.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws {@code docs/evidence/statements.md}: how many statements each use case sends, and in how many round trips, by store. */
final class StatementsPage {

    private static final String BY_HAND = "BY_HAND_";

    private StatementsPage() {}

    static String draw(Figures sent, Figures roundTrips) {
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
        table(page, sent);
        page.append("""

                ## Round trips

                For how many answers of the database the same calls wait. Statements that go together are one, and so are each
                commit, each rollback and, but on PostgreSQL, whose driver sends it with the next statement, each switch of
                auto-commit: a transaction on a connection of a pool has two. What bounds the wait for a lock goes along with the
                statement that may wait, or is counted. Work that only reads begins no transaction.

                The build fails when a use case waits more often than `round-trips.txt` of the tests allows.

                """);
        table(page, roundTrips);
        return page.toString();
    }

    private static void table(StringBuilder page, Figures counted) {
        List<String> stores = List.copyOf(counted.stores());
        page.append(row("Use case", stores.stream().map(StatementsPage::title)));
        page.append(row("---", stores.stream().map(store -> "---:")));
        for (String useCase : counted.names()) {
            page.append(row("`" + useCase + "`", stores.stream().map(store -> count(counted, store, useCase))));
        }
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
