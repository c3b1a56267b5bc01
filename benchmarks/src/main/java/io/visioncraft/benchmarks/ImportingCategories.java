package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import io.visioncraft.access.Caller;
import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.catalog.CategoryManagement;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A nightly job puts a tree of categories under another category. One call takes {@value ImportTaxonomy#MAX_ROWS} rows; here it
 * has fewer, so that a turn has several calls.
 */
final class ImportingCategories implements Work {

    static final String JOB = "import";
    static final String CODE = "IMP-";

    private static final int ROWS = 500;
    private static final int MOST_PARENTS = 1_000;

    /**
     * A row of the tree.
     *
     * @param parent the place of its parent among the rows, from 0; -1 for a root
     */
    record Row(String code, String name, int parent) {}

    @Override
    public String name() {
        return "W10";
    }

    @Override
    public String title() {
        return "import " + ROWS + " categories";
    }

    @Override
    public Targets targets() {
        return Targets.NONE;
    }

    @Override
    public void supply(Database server, Stock stock) throws SQLException {
        clear(server, stock);
    }

    @Override
    public void clear(Database server, Stock stock) throws SQLException {
        server.execute(
                "DELETE FROM vc_category WHERE code LIKE '" + CODE + "%'",
                "DELETE FROM vc_event WHERE aggregate_type = 'category' AND caller_name = '" + JOB + "'",
                "VACUUM ANALYZE vc_category, vc_category_word, vc_event");
    }

    /** Not written by hand for the others. */
    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL);
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<UUID>(
                draw -> {
                    UUID under = under(draw);
                    List<Row> tree = tree(draw);
                    List<ImportTaxonomy.Row> rows = tree.stream()
                            .map(row -> new ImportTaxonomy.Row(
                                    row.code, row.name, row.parent < 0 ? null : tree.get(row.parent).code))
                            .toList();
                    library.vc()
                            .categories()
                            .importTaxonomy(
                                    Caller.system(JOB, "category:manage:any"),
                                    ImportTaxonomy.of(rows).under(new CategoryId(under)));
                    return under;
                },
                ImportingCategories::told);
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        ImportedByHand imported = new ImportedByHand(floor);
        return new Operation<UUID>(
                draw -> {
                    UUID under = under(draw);
                    imported.put(tree(draw), under);
                    return under;
                },
                ImportingCategories::told);
    }

    private static UUID under(Draw draw) {
        return Kind.CATEGORY.id(draw.number(Math.min(draw.stock().categories(), MOST_PARENTS)));
    }

    /** Ten roots, each with ten below it, each of these with four or less. */
    private static List<Row> tree(Draw draw) {
        String lot = draw.id().toString();
        String word = lot.substring(0, 8);
        return IntStream.range(0, ROWS)
                .mapToObj(n -> new Row(
                        CODE + lot + "-" + n,
                        "Import " + n + " of Lot" + word,
                        n < 10 ? -1 : n < 110 ? n / 10 - 1 : 10 + (n - 110) % 100))
                .toList();
    }

    private static String told(UUID under, Library reader) {
        CategoryManagement categories = reader.vc().categories();
        return categories.children(Caller.visitor(), new CategoryId(under), ListRequest.first(100)).items().stream()
                .filter(child -> String.valueOf(child.code()).startsWith(CODE))
                .map(child -> child.name() + " " + child.code() + " " + child.rank() + " "
                        + categories.subtreeSize(Caller.visitor(), child.id()) + " "
                        + below(categories, child.id()) + " "
                        + categories
                                .search(Caller.visitor(), child.name(), ListRequest.first(5))
                                .items()
                                .size())
                .collect(joining("\n"));
    }

    private static String below(CategoryManagement categories, CategoryId top) {
        return categories.subtree(Caller.visitor(), top, ListRequest.first(100)).items().stream()
                .map(node -> node.depth() + ":" + node.category().name() + ":"
                        + node.category().rank())
                .sorted()
                .collect(joining(","));
    }
}
