package io.visioncraft.catalog;

import io.visioncraft.catalog.ImportTaxonomy.Row;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tree that the rows of an import make (CAT-6): reads them in any order, finds the parent and the depth of
 * each row, and lists the violations of each bad row. It does not use the store. Used by one thread.
 */
final class Taxonomy {

    private final TaxonomyViolations violations;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byCode = new HashMap<>();
    private final List<Node> roots = new ArrayList<>();
    private final List<Node> strays = new ArrayList<>();
    private final List<Node> hanging = new ArrayList<>();

    private Taxonomy(TaxonomyViolations violations) {
        this.violations = violations;
    }

    /** Reads rows. */
    static Taxonomy read(List<@Nullable Row> rows, TaxonomyViolations violations) {
        Taxonomy taxonomy = new Taxonomy(violations);
        for (int i = 0; i < rows.size(); i++) {
            taxonomy.add(i, rows.get(i));
        }
        taxonomy.link();
        taxonomy.checkSiblingNames();
        taxonomy.measure();
        taxonomy.reportCycles();
        return taxonomy;
    }

    /** The roots of the tree, in the order given. */
    List<Node> roots() {
        return roots;
    }

    /** All categories that were readable, in the order given. */
    List<Node> nodes() {
        return nodes;
    }

    /** All that hangs on the roots: parents before children, siblings in the order given. */
    List<Node> topDown() {
        return topDown(roots);
    }

    private static List<Node> topDown(List<Node> tops) {
        List<Node> order = new ArrayList<>(tops);
        for (int i = 0; i < order.size(); i++) {
            order.addAll(order.get(i).children);
        }
        return order;
    }

    private void add(int index, @Nullable Row row) {
        if (row == null) {
            violations.add(index, "", KernelCodes.REQUIRED, "is missing");
            return;
        }
        String code = checked(index, "id", () -> Text.code(row.id()));
        String name = checked(index, "name", () -> Text.line(row.name(), Text.NAME));
        String parent = checked(index, "parent", () -> Text.optionalLine(row.parent(), Text.CODE));
        Node node = new Node(index, code, name, parent);
        nodes.add(node);
        if (code != null) {
            Node first = byCode.putIfAbsent(code, node);
            if (first != null) {
                violations.add(
                        index, "id", KernelCodes.DUPLICATE, "has the id " + code + " of row " + (first.index + 1));
            }
        }
    }

    private @Nullable String checked(int index, String component, Supplier<String> text) {
        return violations.checked(index, component, text);
    }

    private void link() {
        for (Node node : nodes) {
            if (node.parentCode == null || node.parentCode.isEmpty()) {
                roots.add(node);
                continue;
            }
            Node parent = byCode.get(node.parentCode);
            if (parent == null) {
                violations.add(
                        node.index,
                        "parent",
                        CatalogCodes.UNKNOWN_PARENT,
                        "names the parent " + node.parentCode + ", which no row has as its id");
                strays.add(node);
            } else {
                node.parent = parent;
                parent.children.add(node);
            }
        }
    }

    private void checkSiblingNames() {
        checkSiblingNames(roots);
        nodes.forEach(node -> checkSiblingNames(node.children));
    }

    private void checkSiblingNames(List<Node> siblings) {
        Map<String, Node> byName = new HashMap<>();
        for (Node node : siblings) {
            Node first = node.name == null ? null : byName.putIfAbsent(Folding.key(node.name), node);
            if (first != null) {
                violations.add(
                        node.index,
                        "name",
                        KernelCodes.DUPLICATE,
                        "has the name of its sibling in row " + (first.index + 1));
            }
        }
    }

    private void measure() {
        hanging.addAll(topDown(roots));
        hanging.addAll(topDown(strays));
        for (Node node : hanging) {
            node.depth = (node.parent == null ? 0 : node.parent.depth) + 1;
        }
    }

    /**
     * Says of every row that would stand too deep in the store that it does (CAT-2).
     *
     * @param above how many levels there are above the tree's roots
     */
    void reportTooDeep(int above) {
        for (Node node : hanging) {
            int level = above + node.depth;
            if (level > Category.MAX_DEPTH) {
                violations.add(
                        node.index,
                        "parent",
                        CatalogCodes.TAXONOMY_TOO_DEEP,
                        "stands at level " + level + ", at most " + Category.MAX_DEPTH + " are allowed");
            }
        }
    }

    /** A row without a depth is on a cycle or below one. Only rows on a cycle are reported. */
    private void reportCycles() {
        Set<Node> seen = new HashSet<>();
        for (Node start : nodes) {
            Deque<Node> way = new ArrayDeque<>();
            Node node = start;
            while (node != null && node.depth == 0 && seen.add(node)) {
                way.push(node);
                node = node.parent;
            }
            if (node != null && node.depth == 0 && way.contains(node)) {
                Node onCycle;
                do {
                    onCycle = way.pop();
                    violations.add(
                            onCycle.index,
                            "parent",
                            CatalogCodes.TAXONOMY_CYCLE,
                            "stands, by way of its parents, under itself");
                } while (onCycle != node);
            }
        }
    }

    /** One row in the tree; filled in step by step while the tree is read. */
    static final class Node {

        private final int index;
        private final @Nullable String code;
        private final @Nullable String name;
        private final @Nullable String parentCode;
        private final List<Node> children = new ArrayList<>();
        private @Nullable Node parent;
        private int depth;

        private Node(int index, @Nullable String code, @Nullable String name, @Nullable String parentCode) {
            this.index = index;
            this.code = code;
            this.name = name;
            this.parentCode = parentCode;
        }

        /** The row's index, from 0. */
        int index() {
            return index;
        }

        /** The row's id, null where it was no good. */
        @Nullable
        String code() {
            return code;
        }

        /** The row's name, null where it was no good. */
        @Nullable
        String name() {
            return name;
        }

        /** The row above, null for a root. */
        @Nullable
        Node parent() {
            return parent;
        }

        List<Node> children() {
            return children;
        }
    }
}
