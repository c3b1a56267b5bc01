package io.visioncraft.tck.suite;

import static io.visioncraft.catalog.CatalogCodes.CATEGORY_NOT_FOUND;
import static io.visioncraft.catalog.CatalogCodes.TAXONOMY_CYCLE;
import static io.visioncraft.catalog.CatalogCodes.TAXONOMY_TOO_DEEP;
import static io.visioncraft.kernel.KernelCodes.DUPLICATE;
import static io.visioncraft.kernel.KernelCodes.MORE_VIOLATIONS;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.catalog.ImportTaxonomy.Row;
import io.visioncraft.catalog.TaxonomyImported;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guards;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Race;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How whole taxonomies are imported on every store (CAT-6). */
@Rule("CAT-6")
abstract class TaxonomySuite extends CatalogSuite {

    @Test
    @Rule({"CAT-6", "EVT-1"})
    void importsRowsInAnyOrder() {
        TaxonomyImported imported = importing(
                row("a2", "Leaf", "a1"),
                row("b", "Zoo", ""),
                row("a1", "Branch", "a"),
                row("a", "Ark", null),
                row("a3", "Other leaf", "a1"));

        assertThat(imported).isEqualTo(new TaxonomyImported(5, 2));
        assertThat(shape(null)).containsExactly("b Zoo", "a Ark");
        assertThat(shape(byCode("a1"))).containsExactly("a2 Leaf", "a3 Other leaf");
        assertThat(vc.categories().path(MANAGER, byCode("a2").id()))
                .extracting(Category::code)
                .containsExactly("a", "a1", "a2");
        assertThat(events.types()).hasSize(5).containsOnly("category.created");
        assertThat(events.all()).extracting(EventRecord::aggregateVersion).containsOnly(1L);
        assertThat(byCode("a2").version()).isEqualTo(1);
    }

    @Test
    void givesTheSameTreeFromShuffledRows() {
        List<Row> rows = aTaxonomyOf(500);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(42));

        vc.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(shuffled));

        assertThat(parentsByCode())
                .isEqualTo(rows.stream().collect(toMap(Row::id, row -> row.parent() == null ? "" : row.parent())));
    }

    @Test
    void importsTenThousandCategoriesAtOnce() {
        List<Row> rows = aTaxonomyOf(10_000);

        TaxonomyImported imported = vc.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(rows));

        assertThat(imported).isEqualTo(new TaxonomyImported(10_000, 10));
        assertThat(events.all()).hasSize(10_000);
        assertThat(vc.categories().subtreeSize(MANAGER, byCode("C0").id())).isEqualTo(1_111);
        assertThat(vc.categories().path(MANAGER, byCode("C8889").id()))
                .extracting(Category::code)
                .containsExactly("C8", "C88", "C888", "C8889");
    }

    @Test
    @Rule("CAT-3")
    void holdsTheTreeOnlyOnceTheRowsArePrepared() {
        List<Row> rows = aTaxonomyOf(500);
        AtomicInteger ids = new AtomicInteger();
        List<Integer> idsWhenHeld = new ArrayList<>();
        VisionCraft watched = watched(ids, idsWhenHeld, () -> {});

        watched.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(rows));

        assertThat(idsWhenHeld).containsExactly(rows.size());
        assertThat(ids).hasValue(2 * rows.size()); // the rest are those of the events
    }

    @Test
    @Rule("CAT-3")
    void letsOthersMakeCategoriesWhileItPreparesTheRows() {
        AtomicInteger ids = new AtomicInteger();
        Runnable another = Interleaving.once(() -> Race.elsewhere(() -> catalog.aCategory("Another")));
        VisionCraft watched = watched(ids, new ArrayList<>(), () -> {
            if (ids.get() == 250) {
                another.run();
            }
        });

        watched.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(aTaxonomyOf(500)));

        assertThat(shape(null)).hasSize(11).first().isEqualTo("null Another");
    }

    @Test
    @Rule({"CAT-3", "GEN-4"})
    void holdsNothingForRowsThatAreBad() {
        catalog.aCategory("Ark");
        List<Integer> held = new ArrayList<>();
        VisionCraft watched = watched(new AtomicInteger(), held, () -> {});
        List<Row> rows = List.of(row("a", "Ark", null), row("b", "", null));

        InvalidInputException rejection = assertInvalid(
                DUPLICATE, "rows[0].name", () -> watched.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(rows)));

        assertThat(rejection.violations()).extracting(Violation::path).containsExactly("rows[0].name", "rows[1].name");
        assertThat(held).isEmpty();
    }

    /** A library that counts the ids it draws, and notes how many there were whenever it takes the tree's guard. */
    private VisionCraft watched(AtomicInteger ids, List<Integer> whenHeld, Runnable atEachId) {
        Guards guards = guard -> {
            whenHeld.add(ids.get());
            persistence.guards().hold(guard);
        };
        Persistence store = new ForwardingPersistence(persistence) {
            @Override
            public Guards guards() {
                return guards;
            }
        };
        return standIns.builder(store, issuer())
                .ids(() -> {
                    ids.incrementAndGet();
                    atEachId.run();
                    return standIns.ids().next();
                })
                .build();
    }

    @Test
    void keepsSiblingsInTheOrderGivenBehindThoseThatAreThere() {
        Category first = catalog.aCategory("First");
        Category under = catalog.aCategoryUnder(first, "Under");

        importing(row("2", "z", null), row("1", "a", null));
        vc.categories()
                .importTaxonomy(
                        MANAGER,
                        ImportTaxonomy.of(List.of(row("4", "y", null), row("3", "b", null)))
                                .under(first.id()));

        assertThat(shape(null)).containsExactly("null First", "2 z", "1 a");
        assertThat(shape(first)).containsExactly("null Under", "4 y", "3 b");
        assertThat(under.parent()).isEqualTo(first.id());
    }

    @Test
    void reportsEveryBadRowByItsNumberAndImportsNothing() {
        catalog.aCategory("Taken name");
        vc.categories().create(MANAGER, CreateCategory.root("x").coded("taken"));
        events.clear();

        InvalidInputException rejection = assertInvalid(
                REQUIRED,
                "rows[1].name",
                () -> importing(
                        row("ok", "Fine", null),
                        row("1", " ", "ok"),
                        row("", "No id", "ok"),
                        row("x".repeat(65), "Long id", "ok"),
                        row("4", "x".repeat(301), "ok"),
                        row("5", "Control\u0000", "ok"),
                        row("6", "Surrogate\uDC00", "ok"),
                        row("ok", "Twice", null),
                        row("8", "Fine", "nobody"),
                        row("9", "FINE", null),
                        row("taken", "Code in use", "ok"),
                        row("11", "taken NAME", null),
                        row("12", "Long parent", "p".repeat(65)),
                        null));

        assertThat(rejection.violations())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "rows[1].name required",
                        "rows[2].id required",
                        "rows[3].id too-long",
                        "rows[4].name too-long",
                        "rows[5].name control-character",
                        "rows[6].name unpaired-surrogate",
                        "rows[7].id duplicate",
                        "rows[8].parent unknown-parent",
                        "rows[9].name duplicate",
                        "rows[10].id duplicate",
                        "rows[11].name duplicate",
                        "rows[12].parent too-long",
                        "rows[13] required");
        assertThat(rejection.violations().get(7).message()).startsWith("Row 9 ");
        assertThat(rejection.violations().get(7).details()).containsEntry("row", 9);
        assertThat(shape(null)).hasSize(2);
        assertThat(events.all()).isEmpty();
    }

    @Test
    void reportsRowsThatStandUnderThemselves() {
        InvalidInputException rejection = assertInvalid(
                TAXONOMY_CYCLE,
                "rows[1].parent",
                () -> importing(
                        row("root", "Root", null),
                        row("a", "A", "c"),
                        row("b", "B", "a"),
                        row("c", "C", "b"),
                        row("below", "Below", "a"),
                        row("self", "Self", "self")));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactly("rows[1].parent", "rows[2].parent", "rows[3].parent", "rows[5].parent");
        assertThat(shape(null)).isEmpty();
    }

    @Test
    @Rule({"CAT-2", "CAT-6"})
    void reportsRowsBelowTheDeepestLevel() {
        List<Row> chain = new ArrayList<>();
        for (int level = 1; level <= Category.MAX_DEPTH; level++) {
            chain.add(row("L" + level, "Level " + level, level == 1 ? null : "L" + (level - 1)));
        }
        ImportTaxonomy deep = ImportTaxonomy.of(chain);
        Category root = catalog.aCategory();

        assertInvalid(
                TAXONOMY_TOO_DEEP,
                "rows[31].parent",
                () -> vc.categories().importTaxonomy(MANAGER, deep.under(root.id())));
        vc.categories().importTaxonomy(MANAGER, deep);

        assertThat(vc.categories().path(MANAGER, byCode("L32").id())).hasSize(32);
    }

    @Test
    @Rule({"CAT-1", "CAT-6", "GEN-11"})
    void tellsCodesApartByCaseAndNamesNot() {
        importing(row("84029g", "One", null), row("84029G", "Two", null), row("x", "One", "84029G"));

        assertInvalid(DUPLICATE, "rows[1].name", () -> importing(row("y", "Three", null), row("z", "THREE ", null)));
        assertThat(byCode("84029g").name()).isEqualTo("One");
        assertThat(byCode("84029G").name()).isEqualTo("Two");
    }

    @Test
    void listsTwoHundredViolationsAndTellsTheNumbersOfAllBadRows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(row("id " + i, null, null));
        }

        InvalidInputException rejection = assertInvalid(
                MORE_VIOLATIONS, "rows", () -> vc.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(rows)));

        assertThat(rejection.violations()).hasSize(201);
        assertThat(rejection.violations().get(199).path()).isEqualTo("rows[199].name");
        assertThat(rejection.violations().get(200).details()).containsEntry("count", 1_000);
        assertThat((List<?>) rejection.violations().get(200).details().get("rows"))
                .isEqualTo(IntStream.rangeClosed(1, 1_000).boxed().toList());
    }

    @Test
    @Rule({"CAT-6", "GEN-3"})
    void rejectsNoRowsAndTooMany() {
        Row row = row("a", "A", null);

        assertInvalid(OUT_OF_RANGE, "rows", () -> importing());
        assertInvalid(
                OUT_OF_RANGE,
                "rows",
                () -> vc.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(Collections.nCopies(10_001, row))));
        assertRejected(
                CATEGORY_NOT_FOUND,
                () -> vc.categories()
                        .importTaxonomy(
                                MANAGER, ImportTaxonomy.of(List.of(row)).under(new CategoryId(new UUID(7, 7)))));
        assertThat(shape(null)).isEmpty();
    }

    @Test
    @Rule({"CAT-6", "GEN-7"})
    void importsOncePerKey() {
        Caller keyed = MANAGER.withKey("cpv");
        ImportTaxonomy command = ImportTaxonomy.of(List.of(row("b", "B", "a"), row("a", "A", " ")));
        TaxonomyImported first = vc.categories().importTaxonomy(keyed, command);
        events.clear();

        TaxonomyImported again = vc.categories().importTaxonomy(keyed, command);

        assertThat(again).isEqualTo(first).isEqualTo(new TaxonomyImported(2, 1));
        assertThat(events.all()).isEmpty();
    }

    @Test
    void importsOneOfTwoThatMeet() {
        List<Row> rows = aTaxonomyOf(200);

        List<Race.Outcome<TaxonomyImported>> outcomes =
                Race.times(3, n -> () -> vc.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(rows)));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> outcome.thrown() instanceof InvalidInputException))
                .hasSize(2);
        assertThat(parentsByCode()).hasSize(200);
    }

    /** Ten roots C0 to C9, below each C00 to C09 and so on, level by level, until there are enough. */
    private static List<Row> aTaxonomyOf(int count) {
        List<Row> rows = new ArrayList<>();
        List<String> level = List.of("");
        while (rows.size() < count) {
            List<String> next = new ArrayList<>();
            for (String parent : level) {
                for (int digit = 0; digit < 10 && rows.size() < count; digit++) {
                    String code = parent + digit;
                    next.add(code);
                    rows.add(row("C" + code, "Category " + code, parent.isEmpty() ? null : "C" + parent));
                }
            }
            level = next;
        }
        return rows;
    }

    private static Row row(@Nullable String id, @Nullable String name, @Nullable String parent) {
        return new Row(id, name, parent);
    }

    private TaxonomyImported importing(@Nullable Row... rows) {
        return vc.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(Arrays.asList(rows)));
    }

    /** Code and name of the children of a category, of the roots for null. */
    private List<String> shape(@Nullable Category parent) {
        return Listings.all(
                        2,
                        request -> parent == null
                                ? vc.categories().roots(MANAGER, request)
                                : vc.categories().children(MANAGER, parent.id(), request))
                .stream()
                .map(category -> category.code() + " " + category.name())
                .toList();
    }

    /** The code of the parent of every category, empty for a root. */
    private Map<String, String> parentsByCode() {
        Map<CategoryId, Category> all = new HashMap<>();
        for (Category root : Listings.all(200, request -> vc.categories().roots(MANAGER, request))) {
            Listings.all(200, request -> vc.categories().subtree(MANAGER, root.id(), request))
                    .forEach(node -> all.put(node.category().id(), node.category()));
        }
        Map<String, String> parents = new HashMap<>();
        for (Category category : all.values()) {
            Category parent = all.get(category.parent());
            parents.put(String.valueOf(category.code()), parent == null ? "" : String.valueOf(parent.code()));
        }
        return parents;
    }

    private Category byCode(String code) {
        return events.ofType("category.created").stream()
                .filter(event -> code.equals(event.data().get("code")))
                .map(event -> vc.categories().get(MANAGER, new CategoryId(event.aggregateId())))
                .findFirst()
                .orElseThrow();
    }
}
