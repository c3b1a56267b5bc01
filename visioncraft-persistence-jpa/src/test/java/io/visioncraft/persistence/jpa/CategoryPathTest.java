package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.Category;
import io.visioncraft.kernel.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

@Rule("CAT-5")
class CategoryPathTest {

    private static final int COLUMN = 704;

    @Property
    void beginsWithThePathOfEachOnTheWayFromTheRoot(@ForAll("ways") List<UUID> way) {
        List<String> paths = new ArrayList<>();
        String path = CategoryPath.TOP;
        for (UUID one : way) {
            path = CategoryPath.below(path, one);
            paths.add(path);
        }

        String last = path;
        assertThat(paths).allMatch(last::startsWith).doesNotHaveDuplicates();
        assertThat(paths).extracting(CategoryPath::depth).isEqualTo(range(1, way.size() + 1));
        assertThat(CategoryPath.depth(path)).isEqualTo(way.size());
    }

    @Property
    void holdsWhatStandsBelowBetweenThePathAndItsEnd(
            @ForAll("ids") UUID root, @ForAll("ids") UUID child, @ForAll("ids") UUID other) {
        String path = CategoryPath.below(CategoryPath.TOP, root);

        assertThat(CategoryPath.below(path, child)).isBetween(path, CategoryPath.end(path));
        if (!other.equals(root)) {
            assertThat(inRange(CategoryPath.below(CategoryPath.TOP, other), path))
                    .isFalse();
        }
    }

    @Test
    void fitsItsColumnAtTheGreatestDepth() {
        String path = CategoryPath.TOP;
        for (int level = 0; level < Category.MAX_DEPTH; level++) {
            path = CategoryPath.below(path, new UUID(-1, -1));
        }

        assertThat(path).hasSize(COLUMN);
    }

    @Provide
    Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    @Provide
    Arbitrary<List<UUID>> ways() {
        return ids().list().ofMaxSize(Category.MAX_DEPTH);
    }

    private static List<Integer> range(int from, int until) {
        return IntStream.range(from, until).boxed().toList();
    }

    private static boolean inRange(String path, String root) {
        return path.compareTo(root) >= 0 && path.compareTo(CategoryPath.end(root)) < 0;
    }
}
