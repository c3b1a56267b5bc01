package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.joining;

import io.visioncraft.catalog.Category;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The way from the root down to a category, as a text of ASCII: for each level the 22 characters of its id in base64url. All
 * that lies below a category begins with its path, which makes a subtree a range of one index. Derived from the parents,
 * which stay the truth.
 */
final class CategoryPath {

    /** What stands for the parent of a root. */
    static final UUID NO_PARENT = Reference.NONE;

    /** The parameter of {@link #within}. */
    static final String ROOT = "root";

    /** The path of what stands above the roots. */
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
     * A condition of JPQL: the category with that alias stands in the subtree of the one whose id is the parameter
     * {@value #ROOT}. Compares what is in the database at one moment, so that a move in between cannot leave half of the old
     * tree and half of the new. Both ends of the range are looked up once, before the range is read; a join of the two
     * categories would let PostgreSQL expect a ninth of the whole tree.
     */
    static String within(String category) {
        return String.format(
                Locale.ROOT,
                "%1$s.path >= (select %2$s.path from VcCategory %2$s where %2$s.id = :%2$s)"
                        + " and %1$s.path < (select concat(%2$sEnd.path, '%3$s') from VcCategory %2$sEnd where %2$sEnd.id = :%2$s)",
                category,
                ROOT,
                AFTER_ALL);
    }

    /** SQL of one row for each level that a tree can have, {@code depth}. */
    static String levels() {
        return IntStream.rangeClosed(1, Category.MAX_DEPTH)
                .mapToObj(level -> level == 1 ? "SELECT 1 AS depth" : "SELECT " + level)
                .collect(joining(" UNION ALL "));
    }

    /** SQL of the path of the category at that depth on the way to the one with an alias. */
    static String upTo(String depth, String category) {
        return String.format(Locale.ROOT, "SUBSTRING(%s.path, 1, %d * %s)", category, SEGMENT, depth);
    }

    /** The level of the category with that path, 1 for a root. */
    static int depth(String path) {
        return path.length() / SEGMENT;
    }

    /** The first text after all paths of the subtree, whose own root has that path. */
    static String end(String path) {
        return path + AFTER_ALL;
    }
}
