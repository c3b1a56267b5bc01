package io.visioncraft.persistence.jpa;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The way from the root down to a category, as a text of ASCII: for each level the 22 characters of its id in base64url. All
 * that lies below a category begins with its path, which makes a subtree a range of one index. Derived from the parents,
 * which stay the truth.
 */
final class CategoryPath {

    /** What stands for the parent of a root. */
    static final UUID NO_PARENT = new UUID(0, 0);

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

    /** The level of the category with that path, 1 for a root. */
    static int depth(String path) {
        return path.length() / SEGMENT;
    }

    /** The first text after all paths of the subtree, whose own root has that path. */
    static String end(String path) {
        return path + AFTER_ALL;
    }

    /** The categories on the way, the root first. */
    static List<UUID> ids(String path) {
        List<UUID> ids = new ArrayList<>();
        for (int at = 0; at < path.length(); at += SEGMENT) {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(path.substring(at, at + SEGMENT)));
            ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return ids;
    }
}
