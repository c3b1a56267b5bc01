package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.joining;

import io.visioncraft.kernel.Folding;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps the stored keys and words of names equal to those of the library's folding (GEN-11). When a store opens whose keys were
 * made by another folding:
 *
 * <ol>
 *   <li>Names that would get equal keys are looked for. If there are any, opening fails with {@code names-collide}.
 *   <li>Keys and words are computed again, {@value #ROWS_AT_ONCE} rows in each transaction.
 *   <li>The version of the folding is stored.
 * </ol>
 *
 * After an interruption, the next start repeats all of it. Two nodes that start at once take turns. Used by one thread.
 */
final class FoldedKeys {

    private static final int ROWS_AT_ONCE = 200;

    /** The most collisions that one rejection lists. */
    private static final int MAX_TOLD = 100;

    private static final String READ = "SELECT version FROM vc_folding";
    private static final String LOCK = READ + " FOR UPDATE";
    private static final String WRITE = "UPDATE vc_folding SET version = ?";

    private final TransactionRunner runner;
    private final Transactions transactions;

    private FoldedKeys(TransactionRunner runner, Transactions transactions) {
        this.runner = runner;
        this.transactions = transactions;
    }

    /**
     * Computes keys and words again if they were made by another folding.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code names-collide}; no key is changed
     */
    static <S extends TransactionRunner & Transactions> void bringUpToDate(S transactions) {
        FoldedKeys keys = new FoldedKeys(transactions, transactions);
        if (keys.outdated(READ)) {
            keys.refuseCollisions();
            keys.makeAnew();
        }
    }

    private boolean outdated(String sql) {
        return runner.inTransaction(() ->
                transactions.statements().queryNative(sql).stream().noneMatch(row -> Folding.VERSION.equals(row[0])));
    }

    // first, look

    private void refuseCollisions() {
        List<String> collisions = new ArrayList<>();
        NewKeys roles = new NewKeys(
                "role",
                key -> transactions
                        .statements()
                        .read("SELECT id, name FROM vc_role WHERE name_key = ?", KeyBytes.of(key.text)));
        each(RoleRow.class, this::inTransaction, row -> roles.look(Reference.NONE, row.id, row.name, row.nameKey));
        collisions.addAll(roles.collisions());
        NewKeys categories = new NewKeys(
                "category",
                key -> transactions
                        .statements()
                        .read(
                                "SELECT id, name FROM vc_category WHERE name_key = ? AND parent_id = ?",
                                KeyBytes.of(key.text),
                                key.scope));
        each(
                CategoryRow.class,
                this::inTransaction,
                row -> categories.look(row.parentId, row.id, row.name, row.nameKey));
        collisions.addAll(categories.collisions());
        if (!collisions.isEmpty()) {
            List<String> told = collisions.subList(0, Math.min(MAX_TOLD, collisions.size()));
            int more = collisions.size() - told.size();
            throw StoreCodes.NAMES_COLLIDE.rejection(
                    "Names that were different are the same by the folding " + Folding.VERSION + "; rename them first: "
                            + String.join("; ", told) + (more == 0 ? "" : "; and " + more + " more"),
                    "collisions",
                    told,
                    "more",
                    more);
        }
    }

    /** The keys of one type of record that will change, and the rows that will then share a key. */
    private final class NewKeys {

        private final String type;
        private final Function<Key, List<Object[]>> withKey;
        private final Map<Key, Map<UUID, String>> changing = new LinkedHashMap<>();

        /**
         * @param type the name of the type, for the message
         * @param withKey finds id and name of the rows that are stored with a key
         */
        NewKeys(String type, Function<Key, List<Object[]>> withKey) {
            this.type = type;
            this.withKey = withKey;
        }

        void look(UUID scope, UUID id, String name, byte[] stored) {
            String key = Folding.key(name);
            if (!key.equals(KeyBytes.text(stored))) {
                changing.computeIfAbsent(new Key(scope, key), none -> new TreeMap<>())
                        .put(id, name);
            }
        }

        List<String> collisions() {
            List<String> collisions = new ArrayList<>();
            changing.forEach((key, names) -> {
                Map<UUID, String> same = new TreeMap<>(names);
                runner.inTransaction(() -> {
                    withKey.apply(key).stream()
                            .filter(row -> Folding.key((String) row[1]).equals(key.text))
                            .forEach(row -> same.put((UUID) row[0], (String) row[1]));
                    return true;
                });
                if (same.size() > 1) {
                    collisions.add(type + " "
                            + same.entrySet().stream()
                                    .map(one -> one.getKey() + " '" + one.getValue() + "'")
                                    .collect(joining(" and ")));
                }
            });
            return collisions;
        }
    }

    private record Key(UUID scope, String text) {}

    // then, write

    private void makeAnew() {
        each(RoleRow.class, this::whileOutdated, row -> setKey(RoleRow.class, row, row.name, row.nameKey));
        each(CategoryRow.class, this::whileOutdated, row -> {
            setKey(CategoryRow.class, row, row.name, row.nameKey);
            setWords(
                    CategoryWordRow.class,
                    row.id,
                    word -> word.word,
                    CategoryMapper.record(row).words(),
                    CategoryMapper::row);
        });
        each(ServiceRow.class, this::whileOutdated, row -> {
            setKey(ServiceRow.class, row, row.name, row.nameKey);
            setWords(
                    ServiceWordRow.class,
                    row.id,
                    word -> word.word,
                    ServiceMapper.record(row).words(),
                    ServiceMapper::row);
        });
        whileOutdated(() -> transactions.statements().executeNative(WRITE, Folding.VERSION));
    }

    private void setKey(Class<?> type, AggregateRow row, String name, byte[] stored) {
        byte[] key = KeyBytes.of(Folding.key(name));
        if (!Arrays.equals(key, stored)) {
            transactions
                    .statements()
                    .executeNative(
                            "UPDATE " + RowType.of(type).table() + " SET name_key = ? WHERE id = ?", key, row.id);
        }
    }

    private <W extends PartRow> void setWords(
            Class<W> type, UUID owner, Function<W, byte[]> word, Set<String> words, Function<String, W> mapping) {
        Statements statements = transactions.statements();
        List<String> stored = Parts.in(
                statements.rows(Select.from(type).whereIs(PartRow.ownerColumn(RowType.of(type)), owner)),
                row -> KeyBytes.text(word.apply(row)));
        Parts.write(statements, type, owner, stored, List.copyOf(words), mapping);
    }

    // both, some rows at a time

    /** Passes all rows of a type to {@code work} in the order of their ids, some in each transaction. */
    private <E extends AggregateRow> void each(Class<E> type, Consumer<Runnable> transaction, Consumer<E> work) {
        List<E> rows = new ArrayList<>();
        do {
            UUID after = rows.isEmpty() ? null : rows.get(rows.size() - 1).id;
            rows.clear();
            transaction.accept(() -> {
                rows.clear();
                Select<E> select = Select.from(type).orderBy("e.id");
                if (after != null) {
                    select.where("e.id > ?", after);
                }
                rows.addAll(transactions.statements().list(select, ROWS_AT_ONCE, Function.identity()));
                rows.forEach(work);
            });
        } while (rows.size() == ROWS_AT_ONCE);
    }

    private void inTransaction(Runnable work) {
        runner.inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Runs work in a transaction that excludes other nodes, unless another node has finished everything. */
    private void whileOutdated(Runnable work) {
        inTransaction(() -> {
            if (outdated(LOCK)) {
                work.run();
            }
        });
    }
}
