package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTest {

    @TempDir
    Path folder;

    @Test
    @Rule("CAT-6")
    void importsATreeAndShowsWhatCanBeAsked() throws Exception {
        Path file = Files.write(folder.resolve("tree.csv"), tree());

        Run run = Run.of("--taxonomy", file);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Imported 40 categories with 4 roots")
                .contains("Breadcrumb:  Branch 4 > ", "Subtree:     10 categories", "Search:");
    }

    @Test
    @Rule("CAT-6")
    void givesTheSameTreeFromAShuffledCopy() throws Exception {
        List<String> lines = tree();
        List<String> shuffled = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(shuffled, new Random(20_261));
        shuffled.add(0, lines.get(0));

        Map<String, String> tree = parentsByCode(lines);
        Map<String, String> other = parentsByCode(shuffled);

        assertThat(tree).hasSize(40);
        assertThat(other).isEqualTo(tree);
    }

    @Test
    void importsNothingWhenTheFileHoldsACycle() throws Exception {
        Path file = Files.write(
                folder.resolve("cycle.csv"), List.of("id,name,parent", "1,Sound,", "2,Here,3", "3,There,2"));

        Run run = Run.of("--taxonomy", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("nothing imported", "line 3", "cycle");
    }

    @Test
    void namesTheLinesOfUnknownParentsAndBlankNames() throws Exception {
        Path file =
                Files.write(folder.resolve("bad.csv"), List.of("id,name,parent", "1,Sound,", "2,,1", "3,Lost,nowhere"));

        Run run = Run.of("--taxonomy", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("line 3", "line 4");
    }

    private Map<String, String> parentsByCode(List<String> lines) throws Exception {
        Path file = Files.write(folder.resolve("some.csv"), lines);
        List<CsvFile.Row> rows = CsvFile.read(file, 1, "id", "name", "parent");
        Map<String, String> parents = new HashMap<>();
        try (Shop shop = Shop.open(null, Shop.issuer("EUR"), Clock.systemUTC())) {
            VisionCraft vc = shop.library();
            Taxonomy.importRows(vc, file, rows);
            collect(vc, null, "", parents);
        }
        return parents;
    }

    private static void collect(VisionCraft vc, @Nullable CategoryId parent, String code, Map<String, String> parents) {
        ListRequest all = ListRequest.first(ListRequest.MAX_LIMIT);
        List<Category> children = parent == null
                ? vc.categories().roots(Caller.visitor(), all).items()
                : vc.categories().children(Caller.visitor(), parent, all).items();
        for (Category child : children) {
            parents.put(String.valueOf(child.code()), code);
            collect(vc, child.id(), String.valueOf(child.code()), parents);
        }
    }

    /** Four roots, each with three children, each of which has two. */
    private static List<String> tree() {
        List<String> lines = new ArrayList<>(List.of("id,name,parent"));
        for (int root = 1; root <= 4; root++) {
            lines.add("%d,Branch %d".formatted(root, root));
            for (int child = 1; child <= 3; child++) {
                lines.add("%d-%d,\"Twig, %d\",%d".formatted(root, child, child, root));
                for (int leaf = 1; leaf <= 2; leaf++) {
                    lines.add("%d-%d-%d,Leaf %d,%d-%d".formatted(root, child, leaf, leaf, root, child));
                }
            }
        }
        return lines;
    }
}
