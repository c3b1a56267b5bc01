package io.visioncraft.catalog;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.ImportTaxonomy.Row;
import io.visioncraft.catalog.Taxonomy.Node;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Rule("CAT-6")
class TaxonomyPropertiesTest {

    @Property
    void readsAnyForestInAnyOrder(@ForAll("forests") List<Integer> parents, @ForAll Random random) {
        List<Row> rows = new ArrayList<>(rows(parents));
        Collections.shuffle(rows, random);
        TaxonomyViolations violations = new TaxonomyViolations();

        List<Node> order = Taxonomy.read(rows, violations).topDown();

        violations.rejectInvalid();
        Set<Node> seen = new HashSet<>();
        for (Node node : order) {
            assertThat(node.parent() == null || seen.contains(node.parent())).isTrue();
            seen.add(node);
        }
        Map<String, String> read = order.stream()
                .collect(toMap(
                        node -> "" + node.code(),
                        node -> node.parent() == null ? "" : "" + node.parent().code()));
        assertThat(read)
                .isEqualTo(rows.stream().collect(toMap(Row::id, row -> row.parent() == null ? "" : row.parent())));
    }

    @Property
    void reportsExactlyTheRowsThatStandUnderThemselves(@ForAll("graphs") List<Integer> parents) {
        TaxonomyViolations violations = new TaxonomyViolations();

        Taxonomy.read(rows(parents), violations);

        Set<String> expected = new HashSet<>();
        for (int start = 0; start < parents.size(); start++) {
            int node = start;
            for (int steps = 0; steps <= parents.size() && node >= 0; steps++) {
                node = parents.get(node);
                if (node == start) {
                    expected.add("rows[" + start + "].parent");
                }
            }
        }
        assertThat(paths(violations)).isEqualTo(expected);
    }

    private static Set<String> paths(TaxonomyViolations violations) {
        Set<String> paths = new HashSet<>();
        try {
            violations.rejectInvalid();
        } catch (InvalidInputException refused) {
            refused.violations().stream().map(Violation::path).forEach(paths::add);
        }
        return paths;
    }

    private static List<Row> rows(List<Integer> parents) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            @Nullable String parent = parents.get(i) < 0 ? null : "r" + parents.get(i);
            rows.add(new Row("r" + i, "Row " + i, parent));
        }
        return rows;
    }

    /** For each row the number of an earlier one as its parent, −1 for none; never deeper than 32. */
    @Provide
    Arbitrary<List<Integer>> forests() {
        return Arbitraries.integers().between(0, 1_000).list().ofMaxSize(31).map(numbers -> {
            List<Integer> parents = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                parents.add(numbers.get(i) % (i + 1) - 1);
            }
            return parents;
        });
    }

    /** For each row the number of any as its parent, −1 for none. */
    @Provide
    Arbitrary<List<Integer>> graphs() {
        return Arbitraries.integers()
                .between(0, 20)
                .flatMap(size -> Arbitraries.integers()
                        .between(-1, Math.max(0, size - 1))
                        .list()
                        .ofSize(size));
    }
}
