package io.visioncraft.catalog;

import static io.visioncraft.catalog.CatalogPermissions.CATEGORY_MANAGE;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CategoryRepository.ChildPosition;
import io.visioncraft.catalog.CategoryRepository.NamePosition;
import io.visioncraft.catalog.CategoryRepository.NodePosition;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.UseCases.Keyed;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import io.visioncraft.spi.Guard;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The use cases of categories. Immutable and thread-safe. */
final class DefaultCategoryManagement implements CategoryManagement {

    private static final Guard TREE = new Guard.Tree();

    private final UseCases useCases;
    private final CategoryRepository categories;
    private final CategoryTree tree;
    private final CategoryDeletion deletion;
    private final TaxonomyImport taxonomies;

    DefaultCategoryManagement(UseCases useCases, CategoryRepository categories, ServiceRepository services) {
        this.useCases = useCases;
        this.categories = categories;
        this.tree = new CategoryTree(categories);
        this.deletion = new CategoryDeletion(categories, services, tree);
        this.taxonomies = new TaxonomyImport(categories, tree);
    }

    @Override
    public Category create(Caller caller, CreateCategory command) {
        return useCases.change(caller, Keyed.of("categories.create", command, this::again), work -> {
            work.require(CATEGORY_MANAGE);
            Inputs in = useCases.check(command);
            Input<String> name = in.line("name", command.name(), Text.NAME);
            Input<String> code = in.optionalLine("code", command.code(), Text.CODE);
            Input<String> description = in.optionalLines("description", command.description(), Text.DESCRIPTION);
            in.rejectInvalid();
            work.hold(TREE);
            tree.branch(command.parent()).requireRoomFor(1);
            long rank = tree.rankAt(work, command.parent(), null, command.index());
            CategoryProfile profile = new CategoryProfile(name.get(), presentOrNull(code.get()), description.get());
            return work.save(
                    categories, Category.create(new CategoryId(work.newId()), command.parent(), profile, rank));
        });
    }

    @Override
    public Category change(Caller caller, ChangeCategory command) {
        return useCases.change(caller, Keyed.of("categories.change", command, this::again), work -> {
            work.require(CATEGORY_MANAGE);
            Inputs in = useCases.check(command);
            Input<String> name = in.optional("name", command.name(), raw -> Text.line(raw, Text.NAME));
            Input<String> code = in.optional("code", command.code(), raw -> Text.optionalLine(raw, Text.CODE));
            Input<String> description =
                    in.optional("description", command.description(), raw -> Text.optionalLines(raw, Text.DESCRIPTION));
            in.rejectInvalid();
            Category category = load(command.category(), command.expectedVersion());
            CategoryProfile profile = new CategoryProfile(
                    name.or(category.name()),
                    command.code() == null ? category.code() : presentOrNull(code.get()),
                    description.or(category.description()));
            return work.save(categories, category.change(profile));
        });
    }

    @Override
    public Category move(Caller caller, MoveCategory command) {
        return useCases.change(caller, Keyed.of("categories.move", command, this::again), work -> {
            Category category = toShape(work, command, MoveCategory::category, MoveCategory::expectedVersion);
            Branch to = tree.branch(command.parent());
            int height = categories.subtreeHeight(category.id());
            long rank = tree.rankAt(work, command.parent(), category, command.index());
            return work.save(categories, category.moveTo(to, height, rank));
        });
    }

    @Override
    public Category placeAt(Caller caller, PlaceCategory command) {
        return useCases.change(caller, Keyed.of("categories.placeAt", command, this::again), work -> {
            Category category = toShape(work, command, PlaceCategory::category, PlaceCategory::expectedVersion);
            long rank = tree.rankAt(work, category.parent(), category, command.index());
            return work.save(categories, category.rankAt(rank));
        });
    }

    @Override
    public void delete(Caller caller, DeleteCategory command) {
        useCases.change(caller, gone("categories.delete", command), work -> {
            Category category = toShape(work, command, DeleteCategory::category, DeleteCategory::expectedVersion);
            deletion.delete(work, category);
            return category.id();
        });
    }

    @Override
    public void deleteMoving(Caller caller, DeleteCategoryMoving command) {
        useCases.withMoreTime().change(caller, gone("categories.deleteMoving", command), work -> {
            Category category =
                    toShape(work, command, DeleteCategoryMoving::category, DeleteCategoryMoving::expectedVersion);
            deletion.deleteMoving(work, category, command);
            return category.id();
        });
    }

    @Override
    public TaxonomyImported importTaxonomy(Caller caller, ImportTaxonomy command) {
        return useCases.withMoreTime()
                .change(caller, TaxonomyImport.keyed(command), work -> {
                    work.require(CATEGORY_MANAGE);
                    useCases.check(command).rejectInvalid();
                    return taxonomies.run(work, command);
                })
                .outcome();
    }

    @Override
    public Category get(Caller caller, CategoryId category) {
        return useCases.read(caller, work -> tree.load(category));
    }

    @Override
    public Listing<Category> roots(Caller caller, ListRequest request) {
        return useCases.read(caller, work -> listChildren(null, request));
    }

    @Override
    public Listing<Category> children(Caller caller, CategoryId parent, ListRequest request) {
        return useCases.read(caller, work -> listChildren(Inputs.required("category", parent), request));
    }

    @Override
    public List<Category> path(Caller caller, CategoryId category) {
        return useCases.read(
                caller,
                work -> tree.branch(Inputs.required("category", category)).path());
    }

    @Override
    public Listing<CategoryNode> subtree(Caller caller, CategoryId root, ListRequest request) {
        return useCases.read(caller, work -> {
            Inputs.required("category", root);
            return Cursors.list(
                    request,
                    new Cursors.Of("category-subtree", root.toString()),
                    key -> new NodePosition(Integer.parseInt(key.get(0)), CategoryId.of(key.get(1))),
                    node -> List.of(
                            Integer.toString(node.depth()), node.category().id().toString()),
                    (after, limit) -> tree.inside(root, categories.subtree(root, after, limit)));
        });
    }

    @Override
    public long subtreeSize(Caller caller, CategoryId root) {
        return useCases.read(caller, work -> {
            long size = categories.subtreeSize(Inputs.required("category", root));
            if (size == 0) {
                throw Category.notFound(root);
            }
            return size;
        });
    }

    @Override
    public Listing<Category> search(Caller caller, String text, ListRequest request) {
        return useCases.read(caller, work -> {
            List<String> prefixes = Inputs.single("text", () -> SearchText.prefixes(text));
            return Cursors.list(
                    request,
                    new Search(prefixes),
                    key -> new NamePosition(key.get(0), CategoryId.of(key.get(1))),
                    found -> List.of(found.nameKey(), found.id().toString()),
                    (after, limit) -> categories.search(prefixes, after, limit));
        });
    }

    private Listing<Category> listChildren(@Nullable CategoryId parent, ListRequest request) {
        return Cursors.list(
                request,
                new Cursors.Of("category-children", parent == null ? "" : parent.toString()),
                key -> new ChildPosition(Long.parseLong(key.get(0)), CategoryId.of(key.get(1))),
                child -> List.of(Long.toString(child.rank()), child.id().toString()),
                (after, limit) -> tree.inside(parent, categories.children(parent, after, limit)));
    }

    /** How every use case begins that changes the place of one category: allowed, well formed, guarded, then loaded. */
    private <C> Category toShape(
            UnitOfWork work, C command, Function<C, CategoryId> id, Function<C, @Nullable Long> expectedVersion) {
        work.require(CATEGORY_MANAGE);
        useCases.check(command).rejectInvalid();
        work.hold(TREE);
        return load(id.apply(command), expectedVersion.apply(command));
    }

    private Category load(CategoryId id, @Nullable Long expectedVersion) {
        Category category = tree.load(id);
        Versions.check("category", category, expectedVersion);
        return category;
    }

    private Category again(ReadWork work, UUID id) {
        work.require(CATEGORY_MANAGE);
        return tree.load(new CategoryId(id));
    }

    /** A category that went stays gone: a repeated call has nothing left to answer but its id. */
    private static Keyed<CategoryId> gone(String useCase, Object command) {
        return new Keyed<>(useCase, command, CategoryId::value, id -> 0L, (work, id) -> {
            work.require(CATEGORY_MANAGE);
            return new CategoryId(id);
        });
    }

    private static @Nullable String presentOrNull(String code) {
        return code.isEmpty() ? null : code;
    }

    private record Search(List<String> prefixes) {
        @Override
        public String toString() {
            return Masked.text(this);
        }
    }
}
