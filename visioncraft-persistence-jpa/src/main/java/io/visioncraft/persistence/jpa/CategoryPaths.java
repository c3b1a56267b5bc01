package io.visioncraft.persistence.jpa;

import java.util.Optional;
import java.util.UUID;

/**
 * Looks up paths of categories. Those that the transaction has written itself it remembers: nobody else can see such a row,
 * let alone move it, and an import of thousands of categories asks for few paths.
 */
final class CategoryPaths {

    private CategoryPaths() {}

    static Optional<String> of(UUID category, JpaSession session) {
        if (category.equals(CategoryPath.NO_PARENT)) {
            return Optional.of(CategoryPath.TOP);
        }
        return session.remembered(new Written(category), String.class)
                .or(() -> session
                        .values(
                                Select.from(CategoryEntity.class).where("e.id = :id", "id", category),
                                "e.path",
                                String.class,
                                1)
                        .stream()
                        .findFirst());
    }

    static void written(UUID category, String path, JpaSession session) {
        session.remember(new Written(category), path);
    }

    /** Takes a subtree, whose root has been written already, along to another path. */
    static void moved(UUID root, String from, String to, JpaSession session) {
        session.execute(
                "update VcCategory e set e.path = concat(?1, substring(e.path, ?2)), e.depth = e.depth + ?3"
                        + " where e.path >= ?4 and e.path < ?5 and e.id <> ?6",
                to,
                from.length() + 1,
                CategoryPath.depth(to) - CategoryPath.depth(from),
                from,
                CategoryPath.end(from),
                root);
        session.forgetAll(Written.class);
    }

    private record Written(UUID category) {}
}
