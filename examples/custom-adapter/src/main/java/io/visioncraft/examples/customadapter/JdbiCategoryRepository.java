package io.visioncraft.examples.customadapter;

import static io.visioncraft.examples.customadapter.Binding.bytes;
import static java.util.stream.Collectors.toSet;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.kernel.CategoryId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parent is all that is kept of the tree; {@link CategoryTree} finds the way up and what is below. */
final class JdbiCategoryRepository extends AggregateTable<Category, CategoryId> implements CategoryRepository {

    private static final Mapping<Category> MAPPING = Mapping.of(Category.class, "category")
            .column("parent", Category::parent)
            .column("code", Category::code)
            .bytes("name_key", Category::nameKey)
            .column("sibling_rank", Category::rank)
            .words(Category::words);

    JdbiCategoryRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public Set<String> takenCodes(Set<String> codes) {
        return select().whereIn("code", codes).all().stream()
                .map(Category::code)
                .collect(toSet());
    }

    @Override
    public List<Category> children(@Nullable CategoryId parent, @Nullable ChildPosition after, int limit) {
        return childrenOf(parent)
                .given(after, (children, last) -> children.where("(sibling_rank, id) > (?, ?)", last.rank(), last.id()))
                .orderBy("sibling_rank, id")
                .list(limit);
    }

    @Override
    public long highestRank(@Nullable CategoryId parent) {
        return childrenOf(parent).number("COALESCE(MAX(sibling_rank), -1)");
    }

    private Select<Category> childrenOf(@Nullable CategoryId parent) {
        return parent == null ? select().where("parent IS NULL") : select().where("parent = ?", parent);
    }

    @Override
    public List<Category> path(CategoryId id) {
        return transactions.sql(
                sql -> sql.select(CategoryTree.PATH, id).map(MAPPING::record).list());
    }

    @Override
    public List<CategoryNode> subtree(CategoryId root, @Nullable NodePosition after, int limit) {
        int depth = path(root).size();
        int steps = after == null ? -1 : after.depth() - depth;
        CategoryId id = after == null ? root : after.id();
        return transactions.sql(sql -> sql.select(CategoryTree.SUBTREE, root, steps, id, limit)
                .map((row, context) -> new CategoryNode(MAPPING.record(row, context), depth + row.getInt("steps")))
                .list());
    }

    @Override
    public long subtreeSize(CategoryId root) {
        return transactions.sql(
                sql -> sql.select(CategoryTree.SIZE, root).mapTo(Long.class).one());
    }

    @Override
    public int subtreeHeight(CategoryId root) {
        return transactions.sql(sql ->
                sql.select(CategoryTree.HEIGHT, root).mapTo(Integer.class).one());
    }

    @Override
    public List<Category> search(List<String> prefixes, @Nullable NamePosition after, int limit) {
        return select().whereWords(prefixes)
                .given(after, (found, last) -> found.where("(name_key, id) > (?, ?)", bytes(last.nameKey()), last.id()))
                .orderBy("name_key, id")
                .list(limit);
    }

    @Override
    public void delete(Category category) {
        remove(category);
    }
}
