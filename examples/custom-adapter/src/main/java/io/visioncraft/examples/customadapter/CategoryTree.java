package io.visioncraft.examples.customadapter;

/** The questions to the tree of categories that go on from parent to parent, or from children to children. */
final class CategoryTree {

    /** The category itself at 0 steps, and those above it. */
    private static final String UPWARDS = """
            WITH RECURSIVE upwards (id, body, parent, steps) AS (
                SELECT id, body, parent, 0 FROM vc_category WHERE id = ?
                UNION ALL
                SELECT c.id, c.body, c.parent, steps + 1 FROM upwards u JOIN vc_category c ON c.id = u.parent
            )
            """;

    /** The category itself at 0 steps, and those below it. */
    private static final String DOWNWARDS = """
            WITH RECURSIVE downwards (id, body, steps) AS (
                SELECT id, body, 0 FROM vc_category WHERE id = ?
                UNION ALL
                SELECT c.id, c.body, steps + 1 FROM downwards d JOIN vc_category c ON c.parent = d.id
            )
            """;

    /** From the root down to a category. */
    static final String PATH = UPWARDS + "SELECT id, body FROM upwards ORDER BY steps DESC";

    /** A category and those below it, after a place that is told by steps and id. */
    static final String SUBTREE = DOWNWARDS + """
            SELECT id, body, steps FROM downwards
            WHERE (steps, id) > (?, ?) ORDER BY steps, id FETCH FIRST ? ROWS ONLY
            """;

    /** The ids of a category and of those below it. */
    static final String IDS = DOWNWARDS + "SELECT id FROM downwards";

    static final String SIZE = DOWNWARDS + "SELECT COUNT(*) FROM downwards";

    /** How many levels; 0 without the category. */
    static final String HEIGHT = DOWNWARDS + "SELECT COALESCE(MAX(steps) + 1, 0) FROM downwards";

    private CategoryTree() {}
}
