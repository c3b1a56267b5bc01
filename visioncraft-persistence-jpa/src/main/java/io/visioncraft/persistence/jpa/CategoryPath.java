package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.joining;

import io.visioncraft.catalog.Category;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The path from the root to a category, in ASCII: for each level the 22 characters of its id in base64url. The paths of all
 * categories below a category begin with its path, so that a subtree is a range of one index. The path is derived from the
 * parents, which decide.
 */
final class CategoryPath {

    /** The stored parent of a root. */
    static final UUID NO_PARENT = Reference.NONE;

    /** The path above the roots. */
    static final String TOP = "";

    private static final int SEGMENT = 22;

    /** Comes after every character of base64url. */
    private static final char AFTER_ALL = '~';

    private CategoryPath() {}

    static String below(String parent, UUID id) {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return parent + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A condition: the category with this alias is in the subtree of a category, whose id is the parameter, twice. One statement
     * compares paths of one moment, so that no move mixes the old tree with the new one. Both ends of the range are looked up
     * once, before the range is read. With a join of the two categories, PostgreSQL would estimate a ninth of the whole tree.
     */
    static String within(String category) {
        return String.format(
                Locale.ROOT,
                "%1$s.path >= (SELECT r.path FROM vc_category r WHERE r.id = ?)"
                        + " AND %1$s.path < (SELECT CONCAT(r.path, '%2$s') FROM vc_category r WHERE r.id = ?)",
                category,
                AFTER_ALL);
    }

    /** SQL that returns the column {@code depth} with a row for each level that a tree can have. */
    static String levels() {
        return IntStream.rangeClosed(1, Category.MAX_DEPTH)
                .mapToObj(level -> level == 1 ? "SELECT 1 AS depth" : "SELECT " + level)
                .collect(joining(" UNION ALL "));
    }

    /** SQL of a path: that of the ancestor at a depth of the category with an alias. */
    static String upTo(String depth, String category) {
        return String.format(Locale.ROOT, "SUBSTRING(%s.path, 1, %d * %s)", category, SEGMENT, depth);
    }

    /** The level of the category with this path, 1 for a root. */
    static int depth(String path) {
        return path.length() / SEGMENT;
    }

    /** The first text after all paths of a subtree; {@code path} is that of its root. */
    static String end(String path) {
        return path + AFTER_ALL;
    }
}
