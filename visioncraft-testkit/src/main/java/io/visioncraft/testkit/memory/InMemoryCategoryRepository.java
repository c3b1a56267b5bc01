package io.visioncraft.testkit.memory;

import static java.util.stream.Collectors.toSet;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.kernel.CategoryId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryCategoryRepository extends AggregateTable<Category, CategoryId> implements CategoryRepository {

    private static final Unique<Category> UNIQUE_SIBLING =
            new Unique<>(SIBLING_NAME, category -> Key.of(category.parent(), category.nameKey()));
    private static final Unique<Category> UNIQUE_CODE =
            new Unique<>(CODE, category -> category.code() == null ? null : Key.of(category.code()));
    private static final Index<Category> BY_PARENT =
            Index.by(category -> Key.of(category.parent(), category.rank(), category.id()));
    private static final Words<Category> WORDS = new Words<>(Category::words, Category::id);

    InMemoryCategoryRepository(Transactions transactions) {
        this(transactions, List.of(UNIQUE_SIBLING, UNIQUE_CODE));
    }

    private InMemoryCategoryRepository(Transactions transactions, List<Unique<Category>> uniques) {
        super(transactions, "category", uniques, List.of(BY_PARENT, WORDS.index()), Set.of());
    }

    /** A broken one, for tests that show how it is found out. */
    static InMemoryCategoryRepository withoutUniqueNames(Transactions transactions) {
        return new InMemoryCategoryRepository(transactions, List.of(UNIQUE_CODE));
    }

    @Override
    public Set<String> takenCodes(Set<String> codes) {
        return statement(() -> codes.stream()
                .filter(code -> records().find(UNIQUE_CODE, Key.of(code)).isPresent())
                .collect(toSet()));
    }

    @Override
    public List<Category> children(@Nullable CategoryId parent, @Nullable ChildPosition after, int limit) {
        Key group = Key.of(parent);
        Key from = after == null ? group : Key.of(parent, after.rank(), after.id());
        return statement(
                () -> records().after(BY_PARENT, group, from).limit(limit).toList());
    }

    @Override
    public long highestRank(@Nullable CategoryId parent) {
        Key group = Key.of(parent);
        return statement(() -> records()
                .before(BY_PARENT, group, group.end())
                .findFirst()
                .map(Category::rank)
                .orElse(-1L));
    }

    @Override
    public List<Category> path(CategoryId id) {
        return statement(() -> pathOf(id));
    }

    @Override
    public List<CategoryNode> subtree(CategoryId root, @Nullable NodePosition after, int limit) {
        return statement(() -> {
            Key position = after == null ? Key.of() : Key.of(after.depth(), after.id());
            List<CategoryNode> found = new ArrayList<>();
            int depth = pathOf(root).size();
            for (List<Category> level = rootOf(root); !level.isEmpty() && found.size() < limit; level = below(level)) {
                int here = depth++;
                level.stream()
                        .filter(one -> Key.of(here, one.id()).compareTo(position) > 0)
                        .sorted(Comparator.comparing(one -> Key.of(one.id())))
                        .limit(limit - found.size())
                        .forEach(one -> found.add(new CategoryNode(one, here)));
            }
            return found;
        });
    }

    @Override
    public long subtreeSize(CategoryId root) {
        return statement(() -> levels(root).mapToLong(List::size).sum());
    }

    @Override
    public int subtreeHeight(CategoryId root) {
        return statement(() -> Math.toIntExact(levels(root).count()));
    }

    @Override
    public List<Category> search(List<String> prefixes, @Nullable NamePosition after, int limit) {
        Key position = after == null ? Key.of() : Key.of(after.nameKey(), after.id());
        return statement(() -> WORDS.find(records(), prefixes).stream()
                .map(one -> new Named(Key.of(one.nameKey(), one.id()), one))
                .filter(one -> one.place().compareTo(position) > 0)
                .sorted(Comparator.comparing(Named::place))
                .limit(limit)
                .map(Named::category)
                .toList());
    }

    @Override
    public void delete(Category category) {
        remove(category);
    }

    /** The ids of a subtree, within a statement. */
    Set<CategoryId> idsBelow(CategoryId root) {
        return levels(root).flatMap(List::stream).map(Category::id).collect(toSet());
    }

    /** The categories from the root down to one. Within a statement. */
    List<Category> pathOf(CategoryId id) {
        List<Category> path = new ArrayList<>();
        for (Category one = records().get(id); one != null; one = parentOf(one)) {
            path.add(one);
        }
        Collections.reverse(path);
        return path;
    }

    private @Nullable Category parentOf(Category category) {
        return category.parent() == null ? null : records().get(category.parent());
    }

    private Stream<List<Category>> levels(CategoryId root) {
        return Stream.iterate(rootOf(root), level -> !level.isEmpty(), this::below);
    }

    private List<Category> rootOf(CategoryId id) {
        return Stream.ofNullable(records().get(id)).toList();
    }

    private List<Category> below(List<Category> level) {
        return level.stream()
                .flatMap(one -> records().in(BY_PARENT, Key.of(one.id())))
                .toList();
    }

    /**
     * A category and its place in a list by name.
     *
     * @param place the place
     * @param category the category
     */
    private record Named(Key place, Category category) {}
}
