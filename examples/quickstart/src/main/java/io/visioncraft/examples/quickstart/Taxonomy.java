package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.catalog.TaxonomyImported;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.ListRequest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports a category tree in one use case and shows what can be asked of it. */
final class Taxonomy {

    private static final Caller IMPORTER = Caller.system("taxonomy-import", "category:manage:any");
    private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PrintStream out;

    Taxonomy(PrintStream out) {
        this.out = out;
    }

    void run(@Nullable Path database, Path file) throws RunFailed {
        List<CsvFile.Row> rows = CsvFile.read(file, 1, "id", "name", "parent");
        try (Shop shop = Shop.open(database, Shop.issuer("EUR"), Clock.systemUTC())) {
            VisionCraft vc = shop.library();
            long start = System.nanoTime();
            TaxonomyImported imported = importRows(vc, file, rows);
            out.printf(
                    Locale.ROOT,
                    "Imported %,d categories with %,d roots from %s in %,d ms%n",
                    imported.categories(),
                    imported.roots(),
                    file.getFileName(),
                    (System.nanoTime() - start) / 1_000_000);
            show(vc, rows);
        }
    }

    /** Imports all rows or none; every bad one is reported by its line. */
    static TaxonomyImported importRows(VisionCraft vc, Path file, List<CsvFile.Row> rows) throws RunFailed {
        List<ImportTaxonomy.Row> tree = new ArrayList<>(rows.size());
        for (CsvFile.Row row : rows) {
            tree.add(new ImportTaxonomy.Row(row.cell("id"), row.cell("name"), row.cell("parent")));
        }
        try {
            return vc.categories().importTaxonomy(IMPORTER, ImportTaxonomy.of(tree));
        } catch (InvalidInputException refused) {
            throw new RunFailed(file + ": nothing imported: "
                    + refused.violations().stream()
                            .limit(5)
                            .map(violation -> atLine(violation, rows))
                            .collect(Collectors.joining("; "))
                    + (refused.violations().size() > 5 ? "; and more" : ""));
        }
    }

    private static String atLine(Violation violation, List<CsvFile.Row> rows) {
        Matcher row = ROW.matcher(violation.path());
        String line =
                row.find() ? "line " + rows.get(Integer.parseInt(row.group(1))).line() + ": " : "";
        return line + violation.message() + " [" + violation.code() + "]";
    }

    /** A breadcrumb of the last row, the size of its root's subtree, and a search for a word of its name. */
    private void show(VisionCraft vc, List<CsvFile.Row> rows) {
        CsvFile.Row last = rows.get(rows.size() - 1);
        String word = longestWord(last.cell("name"));
        List<Category> found = vc.categories()
                .search(Caller.visitor(), word, ListRequest.first(ListRequest.MAX_LIMIT))
                .items();
        Category category = found.stream()
                .filter(one -> last.cell("id").equals(one.code()))
                .findFirst()
                .orElse(found.get(0));
        List<Category> path = vc.categories().path(Caller.visitor(), category.id());
        Category root = path.get(0);

        out.println("Breadcrumb:  " + path.stream().map(Category::name).collect(Collectors.joining(" > ")));
        out.printf(
                Locale.ROOT,
                "Subtree:     %,d categories under \"%s\"%n",
                vc.categories().subtreeSize(Caller.visitor(), root.id()),
                root.name());
        out.printf(Locale.ROOT, "Search:      \"%s\" finds %d, first of them%n", word, found.size());
        found.stream().limit(5).forEach(one -> out.println("             " + one.code() + "  " + one.name()));
    }

    private static String longestWord(String name) {
        return NO_LETTERS
                .splitAsStream(name)
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
    }
}
