package io.visioncraft.persistence.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Finds rows by the beginnings of words, which are parts of them. */
final class WordSearch {

    /** The condition on a word {@code w}, with two parameters. */
    static final String RANGE = "w.word >= ? AND w.word < ?";

    private WordSearch() {}

    /**
     * Only rows that have, for each prefix, a word that starts with it. A single letter, which nearly all rows have, finds no rows but
     * is asked of those that are found.
     */
    static <E> Select<E> in(
            Select<E> rows, Class<? extends PartRow> words, List<String> prefixes, SupportedDatabase database) {
        return in(rows, words, prefixes, List.of(), List.of(), database);
    }

    /**
     * The same of rows whose ids other queries find as well.
     *
     * @param parameters those of the other queries
     */
    static <E> Select<E> in(
            Select<E> rows,
            Class<? extends PartRow> words,
            List<String> prefixes,
            List<String> others,
            List<?> parameters,
            SupportedDatabase database) {
        RowType<? extends PartRow> table = RowType.of(words);
        String query = "SELECT w." + PartRow.ownerColumn(table) + " FROM " + table.table() + " w WHERE " + RANGE;
        List<String> finding = longer(prefixes);
        List<String> queries = new ArrayList<>(Collections.nCopies(finding.size(), query));
        queries.addAll(others);
        if (!queries.isEmpty()) {
            rows.where(
                    database.foundBy("e.id", queries),
                    Stream.concat(finding.stream().flatMap(WordSearch::range), parameters.stream())
                            .toArray());
        }
        prefixes.stream()
                .filter(WordSearch::isLetter)
                .forEach(letter ->
                        rows.where("e.id IN (" + query + ")", range(letter).toArray()));
        return rows;
    }

    /** The beginnings that find rows. A single letter, which nearly all have, finds them only if it is alone. */
    static List<String> finding(List<String> prefixes) {
        List<String> longer = longer(prefixes);
        return longer.isEmpty() ? prefixes : longer;
    }

    private static List<String> longer(List<String> prefixes) {
        return prefixes.stream().filter(prefix -> !isLetter(prefix)).toList();
    }

    private static boolean isLetter(String prefix) {
        return prefix.codePointCount(0, prefix.length()) == 1;
    }

    static Stream<Object> range(String prefix) {
        return Stream.of(KeyBytes.of(prefix), KeyBytes.end(prefix));
    }
}
