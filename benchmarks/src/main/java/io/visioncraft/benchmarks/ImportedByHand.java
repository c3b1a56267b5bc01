package io.visioncraft.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Imports a tree of categories by hand. Two trips and the commit: the guard of the tree with all that is checked, and the rows of
 * all tables.
 */
final class ImportedByHand {

    private static final String GUARD = "UPDATE vc_guard SET taken = taken + 1 WHERE guard_key = 'tree'";

    private static final String PARENT = "SELECT path, depth FROM vc_category WHERE id = ?";

    private static final String TAKEN = "SELECT code FROM vc_category WHERE code = ANY (?)";

    private static final String SIBLINGS = """
            SELECT name_key, sibling_rank FROM vc_category WHERE parent_id = ? AND name_key = ANY (?)
            UNION ALL SELECT NULL, MAX(sibling_rank) FROM vc_category WHERE parent_id = ?""";

    private static final String READ = String.join("; ", GUARD, PARENT, TAKEN, SIBLINGS);

    private static final String CATEGORIES = """
            INSERT INTO vc_category (id, version, parent_id, name, name_key, code, description, sibling_rank, path, depth)
            SELECT id, 1, parent, name, key, code, '', sibling_rank, path, depth
            FROM UNNEST(?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::text[], ?::bigint[], ?::text[], ?::int[])
                r(id, parent, name, key, code, sibling_rank, path, depth)""";

    private static final String WORDS = """
            INSERT INTO vc_category_word (category_id, position, word)
            SELECT category, position, word FROM UNNEST(?::uuid[], ?::int[], ?::bytea[]) w(category, position, word)""";

    private static final String EVENTS = """
            INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal,
                occurred_at, caller_kind, caller_name, event_data, attempts, not_before, delivered, dead)
            SELECT id, 'category.created', 1, 'category', category, 1, 0, ?, 'SYSTEM', ?, data, 0, 0, FALSE, FALSE
            FROM UNNEST(?::uuid[], ?::uuid[], ?::text[]) e(id, category, data)""";

    private static final String WRITE = String.join("; ", CATEGORIES, WORDS, EVENTS);

    private static final long STEP = 1L << 20;
    private static final int DEEPEST = 32;

    private final Floor floor;

    ImportedByHand(Floor floor) {
        this.floor = floor;
    }

    private record Place(String path, int depth, long lastRank) {}

    void put(List<ImportingCategories.Row> rows, UUID under) throws SQLException {
        floor.writing(connection -> {
            Place place = read(connection, rows, under);
            write(connection, new Tree(rows, under, place));
            return true;
        });
    }

    private static Place read(Connection connection, List<ImportingCategories.Row> rows, UUID under)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Object[] codes = rows.stream().map(ImportingCategories.Row::code).toArray();
            Object[] roots = rows.stream()
                    .filter(row -> row.parent() < 0)
                    .map(row -> key(row.name()))
                    .toArray(byte[][]::new);
            new Binder(statement)
                    .id(under)
                    .array(connection.createArrayOf("text", codes))
                    .id(under)
                    .array(connection.createArrayOf("bytea", roots))
                    .id(under);
            statement.execute();
            String path;
            int depth;
            try (ResultSet parent = Floor.next(statement)) {
                require(parent.next(), "not found");
                path = parent.getString(1);
                depth = parent.getInt(2);
            }
            try (ResultSet taken = Floor.next(statement)) {
                require(!taken.next(), "a code is in use");
            }
            try (ResultSet siblings = Floor.next(statement)) {
                siblings.next();
                require(siblings.getBytes(1) == null, "a name is there already");
                return new Place(path, depth, siblings.getLong(2));
            }
        }
    }

    private static void write(Connection connection, Tree tree) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            new Binder(statement)
                    .array(connection.createArrayOf("uuid", tree.ids.toArray()))
                    .array(connection.createArrayOf("uuid", tree.parents.toArray()))
                    .array(connection.createArrayOf("text", tree.names.toArray()))
                    .array(connection.createArrayOf("bytea", tree.keys.toArray(byte[][]::new)))
                    .array(connection.createArrayOf("text", tree.codes.toArray()))
                    .array(connection.createArrayOf("bigint", tree.ranks.toArray()))
                    .array(connection.createArrayOf("text", tree.paths.toArray()))
                    .array(connection.createArrayOf("int", tree.depths.toArray()))
                    .array(connection.createArrayOf("uuid", tree.worded.toArray()))
                    .array(connection.createArrayOf("int", tree.positions.toArray()))
                    .array(connection.createArrayOf("bytea", tree.words.toArray(byte[][]::new)))
                    .number(Floor.micros(Instant.now()))
                    .text(ImportingCategories.JOB)
                    .array(connection.createArrayOf(
                            "uuid", tree.ids.stream().map(id -> Floor.newId()).toArray()))
                    .array(connection.createArrayOf("uuid", tree.ids.toArray()))
                    .array(connection.createArrayOf("text", tree.data.toArray()));
            statement.execute();
        }
    }

    /** The columns of all rows. The names here are ASCII, so that folding them is no work. */
    private static final class Tree {

        private final List<UUID> ids = new ArrayList<>();
        private final List<UUID> parents = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<byte[]> keys = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private final List<Long> ranks = new ArrayList<>();
        private final List<String> paths = new ArrayList<>();
        private final List<Integer> depths = new ArrayList<>();
        private final List<UUID> worded = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();
        private final List<byte[]> words = new ArrayList<>();
        private final List<String> data = new ArrayList<>();
        private final Set<String> siblings = new HashSet<>();

        Tree(List<ImportingCategories.Row> rows, UUID under, Place place) {
            int[] children = new int[rows.size()];
            long last = place.lastRank;
            for (ImportingCategories.Row row : rows) {
                boolean root = row.parent() < 0;
                UUID parent = root ? under : ids.get(row.parent());
                long rank = root ? last += STEP : STEP * ++children[row.parent()];
                add(
                        row,
                        parent,
                        rank,
                        root ? place.path : paths.get(row.parent()),
                        1 + (root ? place.depth : depths.get(row.parent())));
            }
            require(new HashSet<>(codes).size() == codes.size(), "a code twice");
        }

        private void add(ImportingCategories.Row row, UUID parent, long rank, String above, int depth) {
            UUID id = Floor.newId();
            String folded = row.name().toLowerCase(Locale.ROOT);
            require(depth <= DEEPEST, "too deep");
            require(siblings.add(parent + folded), "a name twice");
            ids.add(id);
            parents.add(parent);
            names.add(row.name());
            keys.add(folded.getBytes(StandardCharsets.UTF_8));
            codes.add(row.code());
            ranks.add(rank);
            paths.add(above + segment(id));
            depths.add(depth);
            data.add("{\"parent\":\"" + parent + "\",\"code\":\"" + row.code() + "\",\"rank\":" + rank + "}");
            int position = 0;
            for (String word : folded.split(" ", -1)) {
                worded.add(id);
                positions.add(position++);
                words.add(word.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] key(String name) {
        return name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private static String segment(UUID id) {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
