package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toSet;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JpaCategoryRepository extends AggregateTable<Category, CategoryId, CategoryRow>
        implements CategoryRepository {

    private static final int CODES_AT_ONCE = 500;

    /** The path of a category: each category whose path is a prefix of its path, looked up in the index of paths. */
    private static final String PATH = "FROM vc_category r JOIN (" + CategoryPath.levels()
            + ") l ON l.depth <= r.depth JOIN vc_category e ON e.path = " + CategoryPath.upTo("l.depth", "r")
            + " WHERE r.id = ? ORDER BY e.depth";

    private final SupportedDatabase database;

    JpaCategoryRepository(Transactions transactions, SupportedDatabase database) {
        super(
                transactions,
                Mapping.of(
                                CategoryRow.class,
                                (Category category) ->
                                        CategoryMapper.row(category, pathOf(category, transactions.current())),
                                CategoryMapper::record)
                        .derived(CategoryWordRow.class, Category::words, CategoryMapper::row));
        this.database = database;
    }

    /** The path that a category will have. If its parent was removed, the record is stale. */
    private static String pathOf(Category category, OpenTransaction transaction) {
        return CategoryPaths.of(CategoryMapper.parentId(category.parent()), transaction)
                .map(parent -> CategoryPath.below(parent, category.id().value()))
                .orElseThrow(() -> transaction.statements().stale(category, category.version() - 1));
    }

    /** Saves a category; if it moves, its subtree moves with it. */
    @Override
    public void save(Category category, List<? extends Entry> entries) {
        OpenTransaction transaction = transaction();
        UUID id = category.id().value();
        if (category.version() == 1) {
            super.save(category, entries);
            CategoryPaths.written(id, pathOf(category, transaction), transaction);
        } else {
            Optional<String> from = CategoryPaths.of(id, transaction);
            super.save(category, entries);
            String to = pathOf(category, transaction);
            from.filter(path -> !path.equals(to)).ifPresent(path -> CategoryPaths.moved(id, path, to, transaction));
        }
    }

    @Override
    public Set<String> takenCodes(Set<String> codes) {
        List<String> asked = new ArrayList<>(codes);
        List<String> taken = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += CODES_AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(from + CODES_AT_ONCE, asked.size()));
            taken.addAll(statements().values(roots().whereAny("code", some), "e.code", String.class, some.size()));
        }
        return taken.stream().collect(toSet());
    }

    @Override
    public List<Category> children(@Nullable CategoryId parent, @Nullable ChildPosition after, int limit) {
        Select<CategoryRow> children = childrenOf(parent).orderBy("e.sibling_rank, e.id");
        if (after != null) {
            children.after("sibling_rank", after.rank(), "id", after.id().value());
        }
        return statements().list(children, limit, row -> {
            CategoryPaths.read(row.id, row.path, transaction());
            return record(row);
        });
    }

    @Override
    public long highestRank(@Nullable CategoryId parent) {
        Long highest = statements().value(childrenOf(parent), "MAX(e.sibling_rank)", Long.class);
        return highest == null ? -1 : highest;
    }

    @Override
    public List<Category> path(CategoryId id) {
        return statements().listNative(PATH, CategoryRow.class, CategoryMapper::record, id.value());
    }

    @Override
    public List<CategoryNode> subtree(CategoryId root, @Nullable NodePosition after, int limit) {
        Select<CategoryRow> nodes = subtreeOf(root).orderBy("e.depth, e.id");
        if (after != null) {
            nodes.after("depth", after.depth(), "id", after.id().value());
        }
        return statements().list(nodes, limit, CategoryMapper::node);
    }

    @Override
    public long subtreeSize(CategoryId root) {
        return statements().count(subtreeOf(root));
    }

    @Override
    public int subtreeHeight(CategoryId root) {
        Integer levelsBelow = statements().value(subtreeOf(root), "MAX(e.depth) - MIN(e.depth)", Integer.class);
        return levelsBelow == null ? 0 : levelsBelow + 1;
    }

    @Override
    public List<Category> search(List<String> prefixes, @Nullable NamePosition after, int limit) {
        Select<CategoryRow> found = WordSearch.in(roots(), CategoryWordRow.class, prefixes, database);
        return statements()
                .list(found.byName(after, NamePosition::nameKey, NamePosition::id), limit, CategoryMapper::record);
    }

    @Override
    public void delete(Category category) {
        remove(category);
    }

    private Select<CategoryRow> childrenOf(@Nullable CategoryId parent) {
        return roots().whereIs("parent_id", CategoryMapper.parentId(parent));
    }

    private Select<CategoryRow> subtreeOf(CategoryId root) {
        return roots().where(CategoryPath.within("e"), root.value(), root.value());
    }
}
