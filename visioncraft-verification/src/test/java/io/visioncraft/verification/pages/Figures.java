package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toCollection;

import io.visioncraft.verification.Reactor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the suites of the TCK counted in this build, on whichever stores they ran.
 *
 * @param all each store's, in no order
 */
record Figures(List<Figure> all) {

    private static final String NONE = "–";

    /** What all modules left in files of that name. */
    static Figures of(Reactor reactor, String file) {
        return in(reactor.modules().stream()
                .map(module -> module.directory().resolve("target").resolve(file))
                .toList());
    }

    /** What an older build left behind is passed over, and so are files that are not there. */
    static Figures in(List<Path> files) {
        return new Figures(files.stream()
                .filter(file -> Files.exists(file) && Reactor.isOfThisBuild(file))
                .flatMap(file -> Reactor.read(file).lines())
                .map(Figure::read)
                .toList());
    }

    Figures only(Predicate<Figure> wanted) {
        return new Figures(all.stream().filter(wanted).toList());
    }

    Figures on(String store) {
        return only(one -> one.store().equals(store));
    }

    SortedSet<String> stores() {
        return all.stream().map(Figure::store).collect(toCollection(TreeSet::new));
    }

    SortedSet<String> names() {
        return all.stream().map(Figure::name).collect(toCollection(TreeSet::new));
    }

    /** A row for each name, shown in that format, a column for each store, and the sums below. */
    String table(String whatTheNamesAre, String format) {
        StringBuilder table = new StringBuilder();
        table.append(row(whatTheNamesAre, stores().stream()));
        table.append(row("---", stores().stream().map(store -> "---:")));
        for (String name : names()) {
            Figures named = only(one -> one.name().equals(name));
            table.append(row(
                    format.formatted(name),
                    stores().stream().map(store -> named.on(store).sum())));
        }
        return table.append(
                        row("**All**", stores().stream().map(store -> on(store).sum())))
                .toString();
    }

    private String sum() {
        return all.isEmpty()
                ? NONE
                : String.valueOf(all.stream().mapToInt(Figure::count).sum());
    }

    private static String row(String first, Stream<String> others) {
        return others.collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }
}
