package io.visioncraft.persistence.jpa;

import java.util.Optional;
import java.util.UUID;

/**
 * Looks up paths of categories. Those that the transaction has written itself it remembers: nobody else can see such a row, let
 * alone move it, and an import of thousands of categories asks for few paths. Those that it has read it remembers until it waits
 * for a guard, or another use case begins.
 */
final class CategoryPaths {

    private CategoryPaths() {}

    static Optional<String> of(UUID category, JpaSession session) {
        if (category.equals(CategoryPath.NO_PARENT)) {
            return Optional.of(CategoryPath.TOP);
        }
        return session.remembered(new Written(category), String.class)
                .or(() -> session.remembered(new Read(category), String.class))
                .or(() -> lookUp(category, session));
    }

    private static Optional<String> lookUp(UUID category, JpaSession session) {
        Optional<String> path = session
                .values(
                        Select.from(CategoryEntity.class).where("e.id = :id", "id", category),
                        "e.path",
                        String.class,
                        1)
                .stream()
                .findFirst();
        path.ifPresent(found -> read(category, found, session));
        return path;
    }

    static void read(UUID category, String path, JpaSession session) {
        session.remember(new Read(category), path);
    }

    static void written(UUID category, String path, JpaSession session) {
        session.remember(new Written(category), path);
    }

    /** Takes a subtree along to another path, behind its root, which is written already. */
    static void moved(UUID root, String from, String to, JpaSession session) {
        session.change(
                "UPDATE vc_category SET path = CONCAT(?, SUBSTRING(path, ?)), depth = depth + ?"
                        + " WHERE path >= ? AND path < ? AND id <> ?",
                to,
                from.length() + 1,
                CategoryPath.depth(to) - CategoryPath.depth(from),
                from,
                CategoryPath.end(from),
                root);
        session.forgetAll(
                (key, path) -> (key instanceof Written || key instanceof Read) && ((String) path).startsWith(from));
    }

    private record Written(UUID category) {}

    private record Read(UUID category) implements JpaSession.Passing {}
}
