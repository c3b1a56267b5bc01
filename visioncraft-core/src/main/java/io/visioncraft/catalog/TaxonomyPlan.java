package io.visioncraft.catalog;

import io.visioncraft.catalog.Taxonomy.Node;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of an import that can be made before anything is asked of the store (CAT-6): the rows are read, checked and folded, and
 * the categories have their ids. So nobody waits for the tree's guard while that is done. Used by one thread.
 */
final class TaxonomyPlan {

    private final TaxonomyViolations violations = new TaxonomyViolations();
    private final Taxonomy taxonomy;
    private final Map<Node, String> rootKeys = new HashMap<>();
    private final List<Change<Category>> below = new ArrayList<>();
    private final Map<Node, CategoryId> ids = new HashMap<>();

    private TaxonomyPlan(ImportTaxonomy command) {
        this.taxonomy = Taxonomy.read(command.rows(), violations);
    }

    static TaxonomyPlan of(ImportTaxonomy command, Supplier<UUID> ids) {
        TaxonomyPlan plan = new TaxonomyPlan(command);
        for (Node root : plan.taxonomy.roots()) {
            if (root.name() != null) {
                plan.rootKeys.put(root, Folding.key(root.name()));
            }
        }
        if (plan.sound()) {
            plan.makeCategories(ids);
        }
        return plan;
    }

    private void makeCategories(Supplier<UUID> fresh) {
        List<Node> all = taxonomy.topDown();
        all.forEach(node -> ids.put(node, new CategoryId(fresh.get())));
        for (Node parent : all) {
            long rank = 0;
            for (Node child : parent.children()) {
                rank += CategoryTree.STEP;
                below.add(Category.create(id(child), id(parent), profile(child), rank));
            }
        }
    }

    /** Whether nothing is wrong with the rows by themselves. */
    boolean sound() {
        return violations.none();
    }

    TaxonomyViolations violations() {
        return violations;
    }

    /** Says of every row that would stand too deep that it does. */
    void reportTooDeep(int above) {
        taxonomy.reportTooDeep(above);
    }

    List<Node> nodes() {
        return taxonomy.nodes();
    }

    List<Node> roots() {
        return taxonomy.roots();
    }

    /** The codes of all rows, each once. */
    List<String> codes() {
        return taxonomy.nodes().stream()
                .map(Node::code)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** The folded name of a root, null where it was no good. */
    @Nullable
    String key(Node root) {
        return rootKeys.get(root);
    }

    /** A root in its place; every other category has its own already. */
    Change<Category> root(Node root, @Nullable CategoryId under, long rank) {
        return Category.create(id(root), under, profile(root), rank);
    }

    /** All that stand below a root, parents before children. */
    List<Change<Category>> below() {
        return below;
    }

    CategoryId id(Node node) {
        return Objects.requireNonNull(ids.get(node));
    }

    private static CategoryProfile profile(Node node) {
        return new CategoryProfile(Objects.requireNonNull(node.name()), Objects.requireNonNull(node.code()), "");
    }
}
