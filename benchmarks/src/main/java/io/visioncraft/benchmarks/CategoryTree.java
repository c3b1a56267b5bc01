package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Multiplies a category to a tree, in which each has {@value Stock#CHILDREN} children. */
final class CategoryTree {

    private final Copies copies;

    CategoryTree(Copies copies) {
        this.copies = copies;
    }

    /** Level by level, since a path begins with that of the parent. */
    void grow(UUID template, int many) throws SQLException {
        int before = 0;
        for (int width = Stock.CHILDREN; before < many; width *= Stock.CHILDREN) {
            int here = Math.min(width, many - before);
            String n = "(n + " + before + ")";
            String parent = Kind.CATEGORY.sql("CAST(FLOOR((" + n + " - 1) / " + Stock.CHILDREN + ") AS INTEGER)");
            String segment = copies.engine().base64(Kind.CATEGORY.sql(n));
            boolean roots = before == 0;
            copies.of(
                    "vc_category",
                    "id = '" + template + "'",
                    here,
                    Map.of(
                            "id",
                            Kind.CATEGORY.sql(n),
                            "parent_id",
                            roots ? "t.parent_id" : parent,
                            "name",
                            "'Group ' || " + n,
                            "name_key",
                            copies.engine().bytes("CONCAT('group ', " + n + ")"),
                            "sibling_rank",
                            n,
                            "path",
                            roots ? segment : above(parent) + " || " + segment,
                            "depth",
                            roots ? "1" : Integer.toString(1 + depth(before))));
            before += here;
        }
    }

    private static String above(String parent) {
        return "(SELECT p.path FROM vc_category p WHERE p.id = " + parent + ")";
    }

    /** How many levels hold so many categories. */
    private static int depth(int categories) {
        int depth = 0;
        for (int left = categories, width = Stock.CHILDREN; left > 0; left -= width, width *= Stock.CHILDREN) {
            depth++;
        }
        return depth;
    }
}
