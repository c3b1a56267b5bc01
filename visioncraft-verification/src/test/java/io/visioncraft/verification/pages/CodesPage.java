package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.visioncraft.error.RejectionKind;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws {@code docs/codes.md}: each rejection code with its constant, its details and the use cases that gave it in a test. */
final class CodesPage {

    private static final String HEAD = """
            # Rejection codes

            Every rejection has a kind and a code (GEN-3). Codes are API, since hosts branch on them; the constants name them. A
            rejection of kind INVALID_INPUT has the code `invalid-input`, and its violations have the codes below. "Details" are
            the names of the data that come with a code; some rejections have only part of them. "Use cases" are those that
            tests saw reject with it; a code without any comes from a factory of values, from an adapter or from a check of a
            token.

            The build draws this page from the rejections that tests assert, and fails when it is stale; `mvn verify
            -Dvisioncraft.docs=write` brings it up to date.
            """;

    private CodesPage() {}

    static String draw(List<DeclaredCode> declared, List<SeenCode> seen) {
        StringBuilder page = new StringBuilder(HEAD);
        for (RejectionKind kind : RejectionKind.values()) {
            page.append("\n## ").append(kind).append("""


                    | Code | Constant | Details | Use cases |
                    | --- | --- | --- | --- |
                    """);
            declared.stream()
                    .filter(one -> one.code().kind() == kind)
                    .sorted(Comparator.comparing(one -> one.code().value()))
                    .forEach(one -> page.append(row(one, seen)));
        }
        return page.toString();
    }

    private static String row(DeclaredCode declared, List<SeenCode> seen) {
        List<SeenCode> own = seen.stream()
                .filter(one -> one.code().equals(declared.code().value()))
                .toList();
        SortedSet<String> details =
                own.stream().flatMap(one -> one.details().stream()).collect(toCollection(TreeSet::new));
        String cells = "| `%s` | `%s` | %s | %s |\n"
                .formatted(declared.code(), declared.constant(), quoted(details), byFeature(own));
        return cells.replace("|  |", "| |").replace("|  |", "| |");
    }

    private static String quoted(SortedSet<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(joining(", "));
    }

    /** The feature once, then what it does: {@code orders}: place, place-draft. */
    private static String byFeature(List<SeenCode> seen) {
        SortedMap<String, SortedSet<String>> byFeature = new TreeMap<>();
        for (SeenCode one : seen) {
            int dot = one.useCase().indexOf('.');
            if (dot > 0) {
                byFeature
                        .computeIfAbsent(one.useCase().substring(0, dot), feature -> new TreeSet<>())
                        .add(one.useCase().substring(dot + 1));
            }
        }
        return byFeature.entrySet().stream()
                .map(one -> "`" + one.getKey() + "`: " + String.join(", ", one.getValue()))
                .collect(joining("; "));
    }
}
