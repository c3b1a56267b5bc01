package io.visioncraft.persistence.jpa;

import java.util.Optional;
import java.util.UUID;

/**
 * Looks up and remembers paths of categories. A path that the transaction has written is remembered until its end, since no
 * other transaction sees the row: an import of thousands of categories reads few paths. A path that it has read is remembered
 * until it waits for a guard or another use case begins.
 */
final class CategoryPaths {

    private CategoryPaths() {}

    static Optional<String> of(UUID category, OpenTransaction transaction) {
        if (category.equals(CategoryPath.NO_PARENT)) {
            return Optional.of(CategoryPath.TOP);
        }
        return transaction
                .memory()
                .recall(new Written(category))
                .or(() -> transaction.memory().recall(new Read(category)))
                .or(() -> lookUp(category, transaction));
    }

    private static Optional<String> lookUp(UUID category, OpenTransaction transaction) {
        Optional<String> path = transaction
                .statements()
                .values(Select.from(CategoryRow.class).where("e.id = ?", category), "e.path", String.class, 1)
                .stream()
                .findFirst();
        path.ifPresent(found -> read(category, found, transaction));
        return path;
    }

    static void read(UUID category, String path, OpenTransaction transaction) {
        transaction.memory().remember(new Read(category), path);
    }

    static void written(UUID category, String path, OpenTransaction transaction) {
        transaction.memory().remember(new Written(category), path);
    }

    /** Moves the categories below a root from its old path to its new one. The root itself is written already. */
    static void moved(UUID root, String from, String to, OpenTransaction transaction) {
        transaction
                .statements()
                .change(
                        "UPDATE vc_category SET path = CONCAT(?, SUBSTRING(path, ?)), depth = depth + ?"
                                + " WHERE path >= ? AND path < ? AND id <> ?",
                        to,
                        from.length() + 1,
                        CategoryPath.depth(to) - CategoryPath.depth(from),
                        from,
                        CategoryPath.end(from),
                        root);
        transaction
                .memory()
                .forgetAll((key, path) ->
                        (key instanceof Written || key instanceof Read) && ((String) path).startsWith(from));
    }

    private record Written(UUID category) implements Memory.Key<String> {}

    private record Read(UUID category) implements Memory.Passing<String> {}
}
