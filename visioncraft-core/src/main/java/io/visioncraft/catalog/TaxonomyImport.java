package io.visioncraft.catalog;

import io.visioncraft.catalog.ImportTaxonomy.Row;
import io.visioncraft.catalog.Taxonomy.Node;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.spi.Guard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Imports a whole tree of categories (CAT-6). The rows are prepared before the tree's guard is taken. One rejection lists the
 * violations within the rows and those against the store. Immutable and thread-safe.
 */
final class TaxonomyImport {

    private static final int PART = 500;

    private final CategoryRepository categories;
    private final CategoryTree tree;

    TaxonomyImport(CategoryRepository categories, CategoryTree tree) {
        this.categories = categories;
        this.tree = tree;
    }

    /**
     * The result of an import, and one of its ids for the receipt.
     *
     * @param first the id of the first root
     * @param outcome the counts that the call answers with
     */
    record Imported(UUID first, TaxonomyImported outcome) {}

    /** A repeated import answers with the counts of its rows, which are those of the first effect. */
    static Answer<Permitted, Imported> answer(ImportTaxonomy command) {
        return new Answer<>(
                Imported::first, imported -> 1L, (permitted, id) -> new Imported(id, counted(command)), null);
    }

    private static TaxonomyImported counted(ImportTaxonomy command) {
        int roots = 0;
        for (Row row : command.rows()) {
            if (row.parent() == null || row.parent().isBlank()) {
                roots++;
            }
        }
        return new TaxonomyImported(command.rows().size(), roots);
    }

    Imported run(UnitOfWork work, ImportTaxonomy command) {
        TaxonomyPlan plan = TaxonomyPlan.of(command, work::newId);
        if (plan.sound()) {
            work.hold(new Guard.Tree()); // else nothing is stored, and what is wrong in this store is only looked up
        }
        Branch under = tree.branch(command.under());
        plan.reportTooDeep(under.depth());
        reportTakenCodes(plan);
        reportTakenNames(plan, under.parent());
        plan.violations().rejectInvalid();
        return save(work, plan, under.parent());
    }

    private void reportTakenCodes(TaxonomyPlan plan) {
        Set<String> taken = new HashSet<>();
        List<String> codes = plan.codes();
        for (int from = 0; from < codes.size(); from += PART) {
            taken.addAll(categories.takenCodes(Set.copyOf(codes.subList(from, Math.min(from + PART, codes.size())))));
        }
        for (Node node : plan.nodes()) {
            if (node.code() != null && taken.contains(node.code())) {
                plan.violations()
                        .add(
                                node.index(),
                                "id",
                                KernelCodes.DUPLICATE,
                                "has the id " + node.code() + ", which is a code in use");
            }
        }
    }

    private void reportTakenNames(TaxonomyPlan plan, @Nullable CategoryId under) {
        Set<String> taken = tree.children(under).stream().map(Category::nameKey).collect(Collectors.toSet());
        for (Node root : plan.roots()) {
            String key = plan.key(root);
            if (key != null && taken.contains(key)) {
                plan.violations()
                        .add(
                                root.index(),
                                "name",
                                KernelCodes.DUPLICATE,
                                "has the name of a category that is there already");
            }
        }
    }

    /** In the order of the levels, so that every parent is there before its children. */
    private Imported save(UnitOfWork work, TaxonomyPlan plan, @Nullable CategoryId under) {
        long rank = tree.lastRank(under);
        for (Node root : plan.roots()) {
            work.save(categories, plan.root(root, under, rank));
            rank += CategoryTree.STEP;
        }
        plan.below().forEach(category -> work.save(categories, category));
        UUID first = plan.id(plan.roots().get(0)).value();
        int roots = plan.roots().size();
        return new Imported(first, new TaxonomyImported(roots + plan.below().size(), roots));
    }
}
