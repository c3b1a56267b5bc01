package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.util.List;
import java.util.Set;

/** Categories and services. */
final class CatalogKinds {

    static final List<Kind<?, ?>> ALL = List.of(new Categories(), new Services());

    private CatalogKinds() {}

    static final class Categories extends Kind<Category, CategoryId> {

        Categories() {
            super("category");
        }

        @Override
        public AggregateRepository<Category, CategoryId> repository(Persistence store) {
            return store.catalog().categories();
        }

        @Override
        public Tries<Category> generated() {
            return Tries.of(Records.categories().map(Categories::asARoot));
        }

        /** Its parent was made where it was made, and is not in the store. */
        private static Category asARoot(Category category) {
            return like(category).with(Category::parent, null).made();
        }

        @Override
        Category sample(StoreContract test) {
            return test.samples.category(
                    test.aCategory(), "Fresh " + test.samples.next(), "C-" + test.samples.next(), 1);
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            CategoryRepository categories = shop.store.catalog().categories();
            return List.of(children(shop, categories), subtree(shop, categories), searched(shop, categories));
        }

        private static PagedList<Category> children(Shop shop, CategoryRepository categories) {
            return new PagedList<>(
                    "children of a category",
                    n -> shop.category(shop.garden, "Child", n / 2),
                    n -> shop.category(shop.home, "Child", n / 2),
                    (last, limit) -> shop.test.in(() -> categories.children(
                            shop.garden.id(),
                            last == null ? null : new CategoryRepository.ChildPosition(last.rank(), last.id()),
                            limit)),
                    Category::id);
        }

        private static PagedList<CategoryNode> subtree(Shop shop, CategoryRepository categories) {
            Category root = shop.category(shop.home, "Root", 0);
            List<Category> levels = List.of(root, shop.category(root, "Level", 0));
            return new PagedList<>(
                    "subtree of a category",
                    n -> shop.category(levels.get(n % 2), "Below", n),
                    n -> shop.category(shop.home, "Beside", n),
                    (last, limit) -> shop.test.in(() -> categories.subtree(
                            root.id(),
                            last == null
                                    ? null
                                    : new CategoryRepository.NodePosition(
                                            last.depth(), last.category().id()),
                            limit)),
                    node -> node.category().id());
        }

        private static PagedList<Category> searched(Shop shop, CategoryRepository categories) {
            return new PagedList<>(
                    "categories found by words",
                    n -> shop.test.stored(
                            categories,
                            shop.samples.category(
                                    n % 2 == 0 ? shop.garden : shop.home, "Pruning trees " + n / 2, null, n)),
                    n -> shop.category(shop.home, "Pruned wood", n),
                    (last, limit) -> shop.test.in(() -> categories.search(
                            List.of("prunin", "tre"),
                            last == null ? null : new CategoryRepository.NamePosition(last.nameKey(), last.id()),
                            limit)),
                    Category::id);
        }

        @Override
        void read(EveryRead reads) {
            CategoryRepository categories = reads.store().catalog().categories();
            Category category = reads.test().aCategory();
            reads.ask("taken codes", () -> categories.takenCodes(Set.of("A")));
            reads.ask("roots", () -> categories.children(null, null, 10));
            reads.ask("children", () -> categories.children(category.id(), null, 10));
            reads.ask("the highest rank", () -> categories.highestRank(null));
            reads.ask("a path", () -> categories.path(category.id()));
            reads.ask("a subtree", () -> categories.subtree(category.id(), null, 10));
            reads.ask("the size of a subtree", () -> categories.subtreeSize(category.id()));
            reads.ask("the height of a subtree", () -> categories.subtreeHeight(category.id()));
            reads.ask("searching categories", () -> categories.search(List.of("cat"), null, 10));
        }
    }

    static final class Services extends Kind<Service, ServiceId> {

        Services() {
            super("service");
        }

        @Override
        public AggregateRepository<Service, ServiceId> repository(Persistence store) {
            return store.catalog().services();
        }

        @Override
        public Tries<Service> generated() {
            return Tries.of(Records.services());
        }

        @Override
        Service sample(StoreContract test) {
            return test.samples.service(test.aCategory(), "FS-" + test.samples.next(), "Mowing");
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            ServiceRepository services = shop.store.catalog().services();
            return List.of(
                    byName(shop, services),
                    inCategory(shop, services),
                    shop.appended(
                            "history of a service",
                            services,
                            shop.test.aService(),
                            shop.test.aService(),
                            n -> Shop.change(ServiceStatus.ACTIVE, ServiceStatus.RETIRED, n),
                            services::history));
        }

        private static PagedList<ServiceSummary> byName(Shop shop, ServiceRepository services) {
            Category branch = shop.category(shop.garden, "Branch", 0);
            ServiceRepository.Query query = ServiceRepository.Query.ALL
                    .inSubtreeOf(branch.id())
                    .matching(List.of("feed"))
                    .in(Set.of(ServiceStatus.ACTIVE));
            return new PagedList<>(
                    "services by name",
                    n -> shop.service(branch, "Feeding " + n / 2),
                    n -> shop.service(n % 2 == 0 ? shop.home : branch, n % 2 == 0 ? "Feeding " + n : "Fed"),
                    (last, limit) -> shop.test.in(() -> services.list(
                            query,
                            last == null
                                    ? null
                                    : new ServiceRepository.NamePosition(Folding.key(last.name()), last.id()),
                            limit)),
                    ServiceSummary::id);
        }

        private static PagedList<Service> inCategory(Shop shop, ServiceRepository services) {
            Category shelf = shop.category(shop.garden, "Shelf", 0);
            return new PagedList<>(
                    "services in a category",
                    n -> shop.service(shelf, "On the shelf " + n),
                    n -> shop.service(shop.garden, "Above the shelf " + n),
                    (last, limit) ->
                            shop.test.in(() -> services.inCategory(shelf.id(), last == null ? null : last.id(), limit)),
                    Service::id);
        }

        @Override
        void read(EveryRead reads) {
            ServiceRepository services = reads.store().catalog().services();
            Service service = reads.test().aService();
            ServiceRepository.Query any = ServiceRepository.Query.ALL;
            reads.ask("several services", () -> services.findAll(List.of(service.id())));
            reads.ask("finding a service by code", () -> services.findByCode(service.code()));
            reads.ask("services of a category", () -> services.inCategory(service.category(), null, 10));
            reads.ask("listing services", () -> services.list(any, null, 10));
            reads.ask("the history of a service", () -> services.history(service.id(), EntryPosition.START, 10));
        }
    }
}
