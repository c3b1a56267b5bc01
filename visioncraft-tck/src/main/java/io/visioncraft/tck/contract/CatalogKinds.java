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
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories, services and their prices. */
final class CatalogKinds {

    static final List<Kind<?, ?>> ALL = List.of(new Categories(), new Services(), new Prices());

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

    static final class Prices extends Kind<Price, PriceId> {

        private static final Currency EURO = Currency.getInstance("EUR");
        private static final Window ALWAYS = Window.startingAt(ContractRecords.AT);

        Prices() {
            super("price");
        }

        @Override
        public AggregateRepository<Price, PriceId> repository(Persistence store) {
            return store.pricing().prices();
        }

        @Override
        public Tries<Price> generated() {
            return Tries.of(Records.prices());
        }

        @Override
        Price sample(StoreContract test) {
            return test.samples.price(test.aService(), "EUR", ALWAYS);
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            PriceRepository prices = shop.store.pricing().prices();
            return List.of(history(shop, prices), ofServices(shop, prices));
        }

        private static PagedList<PricedService> ofServices(Shop shop, PriceRepository prices) {
            Category branch = shop.category(shop.garden, "Priced", 0);
            PriceRepository.Query query = new PriceRepository.Query(
                    ServiceRepository.Query.ALL
                            .inSubtreeOf(branch.id())
                            .taxed(shop.mowing.taxClass())
                            .in(Set.of(ServiceStatus.ACTIVE)),
                    EURO,
                    ContractRecords.AT,
                    PricePresence.PRESENT);
            return new PagedList<>(
                    "services with their prices",
                    n -> priced(shop, prices, branch, n, ALWAYS),
                    n -> priced(
                            shop,
                            prices,
                            branch,
                            n,
                            n % 2 == 0 ? null : Window.startingAt(ALWAYS.from().plusSeconds(1))),
                    (last, limit) -> shop.test.in(() -> prices.services(
                            query,
                            last == null
                                    ? null
                                    : new ServiceRepository.NamePosition(
                                            last.service().nameKey(),
                                            last.service().id()),
                            limit)),
                    one -> one.service().id());
        }

        private static void priced(Shop shop, PriceRepository prices, Category branch, int n, @Nullable Window window) {
            Service service = shop.service(branch, "Priced " + n / 2);
            if (window != null) {
                shop.test.stored(prices, shop.samples.price(service, "EUR", window));
            }
        }

        private static PagedList<Price> history(Shop shop, PriceRepository prices) {
            return new PagedList<>(
                    "history of prices",
                    n -> shop.test.stored(prices, price(shop, n, "EUR")),
                    n -> shop.test.stored(prices, price(shop, n, "USD")),
                    (last, limit) -> shop.test.in(() -> prices.history(
                            shop.mowing.id(),
                            EURO,
                            last == null ? null : last.window().from(),
                            limit)),
                    Price::id);
        }

        private static Price price(Shop shop, int n, String currency) {
            Instant from = ContractRecords.AT.plusSeconds(n);
            return shop.samples.price(shop.mowing, currency, new Window(from, from.plusSeconds(1)));
        }

        @Override
        void read(EveryRead reads) {
            PriceRepository prices = reads.store().pricing().prices();
            Price price = reads.test().stored(prices, sample(reads.test()));
            ServiceId service = price.service();
            reads.ask("prices in force", () -> prices.inForce(List.of(service), EURO, ContractRecords.AT));
            reads.ask("overlapping prices", () -> prices.overlapping(service, EURO, ALWAYS));
            reads.ask(
                    "services with their prices",
                    () -> prices.services(
                            new PriceRepository.Query(ServiceRepository.Query.ALL, EURO, ContractRecords.AT, null),
                            null,
                            10));
            reads.ask("the history of prices", () -> prices.history(service, EURO, null, 10));
        }
    }
}
