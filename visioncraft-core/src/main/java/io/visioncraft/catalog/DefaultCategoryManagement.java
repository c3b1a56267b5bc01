package io.visioncraft.catalog;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CategoryRepository.ChildPosition;
import io.visioncraft.catalog.CategoryRepository.NamePosition;
import io.visioncraft.catalog.CategoryRepository.NodePosition;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import io.visioncraft.spi.Guard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use cases of categories. Immutable and thread-safe. */
final class DefaultCategoryManagement implements CategoryManagement {

    static final UseCase<Permitted> CREATE = shaping("categories.create").takingKey();
    static final UseCase<Permitted> CHANGE = shaping("categories.change").takingKey();
    static final UseCase<Permitted> MOVE = shaping("categories.move").takingKey();
    static final UseCase<Permitted> PLACE = shaping("categories.place-at").takingKeyAs("categories.placeAt");
    static final UseCase<Permitted> DELETE = shaping("categories.delete").takingKey();
    static final UseCase<Permitted> DELETE_MOVING = shaping("categories.delete-moving")
            .takingKeyAs("categories.deleteMoving")
            .withMoreTime();
    static final UseCase<Permitted> IMPORT_TAXONOMY = shaping("categories.import-taxonomy")
            .takingKeyAs("categories.importTaxonomy")
            .withMoreTime();
    static final UseCase<Permitted> GET = UseCase.unrestricted("categories.get");
    static final UseCase<Permitted> ROOTS = UseCase.unrestricted("categories.roots");
    static final UseCase<Permitted> CHILDREN = UseCase.unrestricted("categories.children");
    static final UseCase<Permitted> PATH = UseCase.unrestricted("categories.path");
    static final UseCase<Permitted> SUBTREE = UseCase.unrestricted("categories.subtree");
    static final UseCase<Permitted> SUBTREE_SIZE = UseCase.unrestricted("categories.subtree-size");
    static final UseCase<Permitted> SEARCH = UseCase.unrestricted("categories.search");

    static final List<UseCase<?>> USE_CASES = List.of(
            CREATE,
            CHANGE,
            MOVE,
            PLACE,
            DELETE,
            DELETE_MOVING,
            IMPORT_TAXONOMY,
            GET,
            ROOTS,
            CHILDREN,
            PATH,
            SUBTREE,
            SUBTREE_SIZE,
            SEARCH);

    private static final Guard TREE = new Guard.Tree();

    private final UseCases useCases;
    private final CategoryRepository categories;
    private final CategoryTree tree;
    private final CategoryDeletion deletion;
    private final TaxonomyImport taxonomies;
    private final Answer<Permitted, Category> answer;

    DefaultCategoryManagement(UseCases useCases, CategoryRepository categories, ServiceRepository services) {
        this.useCases = useCases;
        this.categories = categories;
        this.tree = new CategoryTree(categories);
        this.deletion = new CategoryDeletion(categories, services, tree);
        this.taxonomies = new TaxonomyImport(categories, tree);
        this.answer = Answer.of(id -> tree.load(new CategoryId(id)));
    }

    private static UseCase<Permitted> shaping(String name) {
        return UseCase.needing(name, CatalogPermissions.CATEGORY_MANAGE);
    }

    @Override
    public Category create(Caller caller, CreateCategory command) {
        return useCases.change(CREATE, caller, command, answer, in -> {
            Input<String> name = in.line("name", command.name(), Text.NAME);
            Input<String> code = in.optionalLine("code", command.code(), Text.CODE);
            Input<String> description = in.optionalLines("description", command.description(), Text.DESCRIPTION);
            return work -> {
                work.hold(TREE);
                tree.branch(command.parent()).requireRoomFor(1);
                long rank = tree.rankAt(work, command.parent(), null, command.index());
                CategoryProfile profile = new CategoryProfile(name.get(), presentOrNull(code.get()), description.get());
                return work.save(
                        categories, Category.create(new CategoryId(work.newId()), command.parent(), profile, rank));
            };
        });
    }

    @Override
    public Category change(Caller caller, ChangeCategory command) {
        return useCases.ahead(() -> categories.find(command.category())).change(CHANGE, caller, command, answer, in -> {
            Input<String> name = in.optional("name", command.name(), raw -> Text.line(raw, Text.NAME));
            Input<String> code = in.optional("code", command.code(), raw -> Text.optionalLine(raw, Text.CODE));
            Input<String> description =
                    in.optional("description", command.description(), raw -> Text.optionalLines(raw, Text.DESCRIPTION));
            return work -> {
                Category category = load(command.category(), command.expectedVersion());
                CategoryProfile profile = new CategoryProfile(
                        name.or(category.name()),
                        command.code() == null ? category.code() : presentOrNull(code.get()),
                        description.or(category.description()));
                return work.save(categories, category.change(profile));
            };
        });
    }

    @Override
    public Category move(Caller caller, MoveCategory command) {
        return useCases.change(MOVE, caller, command, answer, in -> work -> {
            Category category = toShape(work, command.category(), command.expectedVersion());
            Branch to = tree.branch(command.parent());
            int height = categories.subtreeHeight(category.id());
            long rank = tree.rankAt(work, command.parent(), category, command.index());
            return work.save(categories, category.moveTo(to, height, rank));
        });
    }

    @Override
    public Category placeAt(Caller caller, PlaceCategory command) {
        return useCases.change(PLACE, caller, command, answer, in -> work -> {
            Category category = toShape(work, command.category(), command.expectedVersion());
            long rank = tree.rankAt(work, category.parent(), category, command.index());
            return work.save(categories, category.rankAt(rank));
        });
    }

    @Override
    public void delete(Caller caller, DeleteCategory command) {
        useCases.perform(
                DELETE,
                caller,
                command,
                in -> work -> deletion.delete(work, toShape(work, command.category(), command.expectedVersion())));
    }

    @Override
    public void deleteMoving(Caller caller, DeleteCategoryMoving command) {
        useCases.perform(
                DELETE_MOVING,
                caller,
                command,
                in -> work -> deletion.deleteMoving(
                        work, toShape(work, command.category(), command.expectedVersion()), command));
    }

    @Override
    public TaxonomyImported importTaxonomy(Caller caller, ImportTaxonomy command) {
        return useCases.change(
                        IMPORT_TAXONOMY,
                        caller,
                        command,
                        TaxonomyImport.answer(command),
                        in -> work -> taxonomies.run(work, command))
                .outcome();
    }

    @Override
    public Category get(Caller caller, CategoryId category) {
        return useCases.ahead(() -> categories.find(category)).read(GET, caller, work -> tree.load(category));
    }

    @Override
    public Listing<Category> roots(Caller caller, ListRequest request) {
        return useCases.read(ROOTS, caller, work -> listChildren(null, request));
    }

    @Override
    public Listing<Category> children(Caller caller, CategoryId parent, ListRequest request) {
        return useCases.read(CHILDREN, caller, work -> listChildren(Inputs.required("category", parent), request));
    }

    @Override
    public List<Category> path(Caller caller, CategoryId category) {
        return useCases.read(
                PATH,
                caller,
                work -> tree.branch(Inputs.required("category", category)).path());
    }

    @Override
    public Listing<CategoryNode> subtree(Caller caller, CategoryId root, ListRequest request) {
        return useCases.read(SUBTREE, caller, work -> {
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
        return useCases.read(SUBTREE_SIZE, caller, work -> {
            long size = categories.subtreeSize(Inputs.required("category", root));
            if (size == 0) {
                throw Category.notFound(root);
            }
            return size;
        });
    }

    @Override
    public Listing<Category> search(Caller caller, String text, ListRequest request) {
        return useCases.read(SEARCH, caller, work -> {
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

    /** Takes the tree's guard and then loads the category, for each use case that changes its place. */
    private Category toShape(UnitOfWork work, CategoryId id, @Nullable Long expectedVersion) {
        work.hold(TREE);
        return load(id, expectedVersion);
    }

    private Category load(CategoryId id, @Nullable Long expectedVersion) {
        Category category = tree.load(id);
        Versions.check("category", category, expectedVersion);
        return category;
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
