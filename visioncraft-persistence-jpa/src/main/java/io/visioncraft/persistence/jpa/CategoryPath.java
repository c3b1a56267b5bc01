package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.joining;

import io.visioncraft.catalog.Category;
import java.nio.ByteBuffer;
import java.util.Base64;
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
     * A condition of JPQL: the category with one alias stands in the subtree of the one with the other. Compares what is in
     * the database at one moment, so that a move in between cannot leave half of the old tree and half of the new.
     */
    static String within(String category, String root) {
        return "%1$s.path >= %2$s.path and %1$s.path < concat(%2$s.path, '%3$s')".formatted(category, root, AFTER_ALL);
    }

    /** The SQL of the paths of all categories on the way to the one with an alias, its own among them, some repeatedly. */
    static String ofAncestors(String category) {
        return IntStream.rangeClosed(1, Category.MAX_DEPTH)
                .mapToObj(level -> "SUBSTRING(%s.path, 1, %d)".formatted(category, level * SEGMENT))
                .collect(joining(", "));
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
