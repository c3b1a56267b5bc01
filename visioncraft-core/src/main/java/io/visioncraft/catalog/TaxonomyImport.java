package io.visioncraft.catalog;

import static io.visioncraft.catalog.CatalogPermissions.CATEGORY_MANAGE;

import io.visioncraft.catalog.ImportTaxonomy.Row;
import io.visioncraft.catalog.Taxonomy.Node;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCases.Keyed;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.KernelCodes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports a whole tree of categories (CAT-6) under the tree's guard, which the caller holds. What is wrong in the rows and
 * what is wrong with them in this store comes in one answer. Immutable and thread-safe.
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
     * What was made, and one id of it for the receipt.
     *
     * @param first the first root
     * @param outcome the counts
     */
    record Imported(UUID first, TaxonomyImported outcome) {}

    /** A repeated import answers with the counts of its rows, which are those of the first effect. */
    static Keyed<Imported> keyed(ImportTaxonomy command) {
        return new Keyed<>("categories.importTaxonomy", command, Imported::first, imported -> 1L, (work, id) -> {
            work.require(CATEGORY_MANAGE);
            return new Imported(id, counted(command));
        });
    }

    private static TaxonomyImported counted(@Nullable ImportTaxonomy command) {
        if (command == null || command.rows() == null || command.rows().size() > ImportTaxonomy.MAX_ROWS) {
            return new TaxonomyImported(0, 0); // never accepted, so never answered again
        }
        int roots = 0;
        for (Row row : command.rows()) {
            if (row != null && (row.parent() == null || row.parent().isBlank())) {
                roots++;
            }
        }
        return new TaxonomyImported(command.rows().size(), roots);
    }

    Imported run(UnitOfWork work, ImportTaxonomy command) {
        Branch under = tree.branch(command.under());
        TaxonomyViolations violations = new TaxonomyViolations();
        Taxonomy taxonomy = Taxonomy.read(command.rows(), under.depth(), violations);
        reportTakenCodes(taxonomy, violations);
        reportTakenNames(taxonomy, under.parent(), violations);
        violations.rejectInvalid();
        return save(work, taxonomy, under);
    }

    private void reportTakenCodes(Taxonomy taxonomy, TaxonomyViolations violations) {
        Set<String> taken = new HashSet<>();
        List<String> codes = taxonomy.nodes().stream()
                .map(Node::code)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        for (int from = 0; from < codes.size(); from += PART) {
            taken.addAll(categories.takenCodes(Set.copyOf(codes.subList(from, Math.min(from + PART, codes.size())))));
        }
        for (Node node : taxonomy.nodes()) {
            if (node.code() != null && taken.contains(node.code())) {
                violations.add(
                        node.index(),
                        "id",
                        KernelCodes.DUPLICATE,
                        "has the id " + node.code() + ", which is a code in use");
            }
        }
    }

    private void reportTakenNames(Taxonomy taxonomy, @Nullable CategoryId under, TaxonomyViolations violations) {
        Set<String> taken = tree.children(under).stream().map(Category::nameKey).collect(Collectors.toSet());
        for (Node root : taxonomy.roots()) {
            if (root.name() != null && taken.contains(Folding.key(root.name()))) {
                violations.add(
                        root.index(),
                        "name",
                        KernelCodes.DUPLICATE,
                        "has the name of a category that is there already");
            }
        }
    }

    /** In the order of the levels, so that every parent is there before its children. */
    private Imported save(UnitOfWork work, Taxonomy taxonomy, Branch under) {
        Map<Node, CategoryId> ids = new HashMap<>();
        saveSiblings(work, taxonomy.roots(), under.parent(), tree.lastRank(under.parent()), ids);
        List<Node> all = taxonomy.topDown();
        for (Node node : all) {
            saveSiblings(work, node.children(), ids.get(node), CategoryTree.STEP, ids);
        }
        UUID first = Objects.requireNonNull(ids.get(all.get(0))).value();
        return new Imported(
                first, new TaxonomyImported(all.size(), taxonomy.roots().size()));
    }

    private void saveSiblings(
            UnitOfWork work,
            List<Node> siblings,
            @Nullable CategoryId parent,
            long firstRank,
            Map<Node, CategoryId> ids) {
        long rank = firstRank;
        for (Node node : siblings) {
            CategoryId id = new CategoryId(work.newId());
            ids.put(node, id);
            CategoryProfile profile =
                    new CategoryProfile(Objects.requireNonNull(node.name()), Objects.requireNonNull(node.code()), "");
            work.save(categories, Category.create(id, parent, profile, rank));
            rank += CategoryTree.STEP;
        }
    }
}
