package io.visioncraft.verification.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws {@code docs/evidence/contention.md}: how the combinations of provider and database bear many threads on one record. */
final class ContentionPage {

    /** What the others are compared with. */
    private static final String REFERENCE = "HIBERNATE_H2";

    private ContentionPage() {}

    /** Of figures whose detail is: refusals, calls, microseconds. */
    static String draw(Figures measured) {
        StringBuilder page = new StringBuilder("""
                # Contention

                Sixteen threads call at once, fifteen times each, on one record. *Run again* is how many times in a hundred calls
                the library repeated a use case by itself, *refused* how many times the caller was refused with a conflict and had
                to call again: every call took effect in the end. *Throughput* is calls per time against Hibernate on H2 in the
                same build, in the quickest of three rounds that the combinations took by turns. H2 runs within the JVM of the
                threads, the others in a process beside it, all on one machine and without durability. A machine has its moods:
                what differs by less than a third is alike.

                Full builds measure this; one with `-Dvisioncraft.docs=write` writes the page.
                """);
        for (String spot : measured.names()) {
            page.append("""

                    ## %s

                    | Combination | Run again | Refused | Throughput |
                    | --- | ---: | ---: | ---: |
                    """.formatted(spot));
            List<Figure> rows = measured.only(one -> one.name().equals(spot)).all();
            double reference = rows.stream()
                    .filter(one -> one.store().equals(REFERENCE))
                    .mapToDouble(ContentionPage::rate)
                    .findFirst()
                    .orElseThrow();
            rows.stream()
                    .sorted(Comparator.comparing(Figure::store))
                    .map(one -> row(one, reference))
                    .forEach(page::append);
        }
        return page.toString();
    }

    private static String row(Figure figure, double reference) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f |\n",
                StatementsPage.title(figure.store()),
                100.0 * figure.count() / part(figure, 1),
                100.0 * part(figure, 0) / part(figure, 1),
                rate(figure) / reference);
    }

    private static double rate(Figure figure) {
        return (double) part(figure, 1) / part(figure, 2);
    }

    private static long part(Figure figure, int which) {
        return Long.parseLong(figure.detail().split(" ", -1)[which]);
    }
}
