package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Payment;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository.ChildPosition;
import io.visioncraft.catalog.CategoryRepository.NamePosition;
import io.visioncraft.catalog.CategoryRepository.NodePosition;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Categories, services and prices are listed and found: rules LST. */
@Rule("GEN-9")
abstract class CatalogListingContract extends TwoCustomers {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    @Proves("LST-3")
    final void listsAndFindsByFoldedNameInTheOrderOfBytes() {
        for (String name : List.of("Care \uFF5E", "care a", "care \uD835\uDC00", "CARE ß", "care Z")) {
            stored(persistence.catalog().categories(), samples.category(garden, name, null, 0));
            stored(persistence.catalog().services(), samples.service(garden, "S-" + samples.next(), name));
        }
        String[] inOrder = {"care a", "care Z", "CARE ß", "Care \uFF5E", "care \uD835\uDC00"};
        ServiceRepository.Query care = ServiceRepository.Query.ALL.matching(List.of("care"));

        assertThat(in(() -> persistence.catalog().categories().search(List.of("care"), null, 9)))
                .extracting(Category::name)
                .containsExactly(inOrder);
        List<ServiceSummary> services = inParts(last -> services(care, last));
        assertThat(services).extracting(ServiceSummary::name).containsExactly(inOrder);
    }

    @Test
    @Proves("LST-4")
    @Rule({"CAT-2", "CAT-5"})
    final void listsCategoriesByRankDepthAndName() {
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Tree care", "T", 5));
        Category lawn = stored(persistence.catalog().categories(), samples.category(garden, "Lawn care", "L", 5));
        Category pond = stored(persistence.catalog().categories(), samples.category(garden, "Pond", "P", 2));
        Category pruning =
                stored(persistence.catalog().categories(), samples.category(trees, "Careful pruning", "t", 0));
        Category home = stored(persistence.catalog().categories(), samples.category(null, "Home", null, 1));

        List<Category> children = inParts(last -> persistence
                .catalog()
                .categories()
                .children(garden.id(), last == null ? null : new ChildPosition(last.rank(), last.id()), 1));
        List<Category> subtree = inParts(last -> persistence
                .catalog()
                .categories()
                .subtree(garden.id(), last == null ? null : new NodePosition(depth(last), last.id()), 2)
                .stream()
                .map(node -> {
                    assertThat(node.depth()).isEqualTo(depth(node.category()));
                    return node.category();
                })
                .toList());
        List<Category> found = inParts(last -> persistence
                .catalog()
                .categories()
                .search(List.of("care"), last == null ? null : new NamePosition(last.nameKey(), last.id()), 1));

        assertThat(children).containsExactly(pond, trees, lawn);
        assertThat(subtree).containsExactly(garden, trees, lawn, pond, pruning);
        assertThat(found).containsExactly(pruning, lawn, trees);
        assertThat(in(() -> persistence.catalog().categories().search(List.of("ca", "tr"), null, 9)))
                .containsExactly(trees);
        assertThat(in(() -> persistence.catalog().categories().children(null, null, 9)))
                .containsExactly(garden, home);
        assertThat(in(() -> persistence.catalog().categories().path(pruning.id())))
                .containsExactly(garden, trees, pruning);
        assertThat(in(() -> persistence
                        .catalog()
                        .categories()
                        .path(samples.category(null, "?", null, 0).id())))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().categories().highestRank(garden.id())))
                .isEqualTo(5);
        assertThat(in(() -> persistence.catalog().categories().highestRank(null)))
                .isEqualTo(1);
        assertThat(in(() -> persistence.catalog().categories().highestRank(pond.id())))
                .isEqualTo(-1);
        assertThat(in(() -> persistence.catalog().categories().takenCodes(Set.of("T", "t", "l"))))
                .containsExactlyInAnyOrder("T", "t");
    }

    private int depth(Category category) {
        return in(() -> persistence.catalog().categories().path(category.id())).size();
    }

    @Test
    @Proves("LST-5")
    @Rule({"CAT-3", "CAT-5"})
    final void movesASubtreeWithItsRoot() {
        Category home = stored(persistence.catalog().categories(), samples.category(null, "Home", null, 1));
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Trees", null, 0));
        Category oak = stored(persistence.catalog().categories(), samples.category(trees, "Oak", null, 0));
        Category moved = stored(
                persistence.catalog().categories(),
                like(trees)
                        .with(Category::parent, home.id())
                        .with(Category::name, "Trees")
                        .with(Category::version, 2L)
                        .made());

        assertThat(in(() -> persistence.catalog().categories().path(oak.id()))).containsExactly(home, moved, oak);
        assertThat(in(() -> persistence.catalog().categories().subtreeSize(home.id())))
                .isEqualTo(3);
        assertThat(in(() -> persistence.catalog().categories().subtreeHeight(home.id())))
                .isEqualTo(3);
        assertThat(in(() -> persistence.catalog().categories().subtreeSize(garden.id())))
                .isEqualTo(1);
        assertThat(in(() -> persistence
                        .catalog()
                        .categories()
                        .subtreeSize(samples.category(null, "?", null, 0).id())))
                .isZero();
    }

    @Test
    @Proves("LST-6")
    final void showsATransactionItsOwnWritesInEveryList() {
        Category home = stored(persistence.catalog().categories(), samples.category(null, "Home", null, 1));
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Tree care", null, 0));
        Category oak = stored(persistence.catalog().categories(), samples.category(trees, "Oak", null, 0));
        Category wood = like(trees)
                .with(Category::parent, home.id())
                .with(Category::name, "Wood")
                .with(Category::code, "W")
                .with(Category::rank, 9L)
                .with(Category::version, 2L)
                .made();

        List<List<Category>> seen = in(() -> {
            persistence.catalog().categories().save(wood, List.of());
            persistence.catalog().categories().delete(oak);
            return List.of(
                    persistence.catalog().categories().children(garden.id(), null, 9),
                    persistence.catalog().categories().children(home.id(), null, 9),
                    persistence.catalog().categories().children(wood.id(), null, 9),
                    persistence.catalog().categories().path(wood.id()),
                    persistence.catalog().categories().search(List.of("care"), null, 9),
                    persistence.catalog().categories().search(List.of("woo"), null, 9));
        });

        assertThat(seen)
                .containsExactly(List.of(), List.of(wood), List.of(), List.of(home, wood), List.of(), List.of(wood));
    }

    @Test
    @Proves("LST-7")
    @Rule("SVC-2")
    final void listsServicesByName() {
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Trees", null, 0));
        Category home = stored(persistence.catalog().categories(), samples.category(null, "Home", null, 1));
        Service mowing = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing lawns"));
        Service felling = stored(persistence.catalog().services(), samples.service(trees, "F-1", "felling"));
        Service cleaning =
                stored(persistence.catalog().services(), samples.service(home, "C-1", "Cleaning (lawn chairs)"));

        List<ServiceSummary> all = inParts(last -> services(ServiceRepository.Query.ALL, last));
        List<ServiceSummary> lawn =
                inParts(last -> services(ServiceRepository.Query.ALL.matching(List.of("law")), last));

        assertThat(all).extracting(ServiceSummary::id).containsExactly(cleaning.id(), felling.id(), mowing.id());
        assertThat(lawn).extracting(ServiceSummary::id).containsExactly(cleaning.id(), mowing.id());
        assertThat(in(() -> services(ServiceRepository.Query.ALL.inSubtreeOf(garden.id()), null)))
                .extracting(ServiceSummary::id)
                .containsExactly(felling.id(), mowing.id());
        assertThat(in(() -> services(
                        ServiceRepository.Query.ALL
                                .inSubtreeOf(garden.id())
                                .matching(List.of("mow", "law"))
                                .in(Set.of(ServiceStatus.ACTIVE)),
                        null)))
                .extracting(ServiceSummary::id)
                .containsExactly(mowing.id());
        assertThat(in(() -> services(ServiceRepository.Query.ALL.in(Set.of(ServiceStatus.DRAFT)), null)))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().services().inCategory(garden.id(), null, 9)))
                .containsExactly(mowing);
        assertThat(in(() -> persistence.catalog().services().inCategory(garden.id(), mowing.id(), 9)))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().services().findByCode("F-1"))).contains(felling);
        assertThat(in(() -> persistence.catalog().services().findByCode("f-1"))).isEmpty();
        assertThat(in(() -> persistence.catalog().services().findAll(List.of(felling.id(), mowing.id()))))
                .containsExactlyInAnyOrder(felling, mowing);
    }

    private List<ServiceSummary> services(ServiceRepository.Query query, @Nullable ServiceSummary last) {
        ServiceRepository.NamePosition after =
                last == null ? null : new ServiceRepository.NamePosition(Folding.key(last.name()), last.id());
        return persistence.catalog().services().list(query, after, 2);
    }

    @Test
    @Proves("LST-8")
    @Rule({"PRC-1", "PRC-2"})
    final void findsPricesByTime() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing"));
        Service other = stored(persistence.catalog().services(), samples.service(garden, "M-2", "Digging"));
        Price old = stored(
                persistence.pricing().prices(), samples.price(service, "EUR", new Window(AT, AT.plusSeconds(10))));
        Price now = stored(
                persistence.pricing().prices(), samples.price(service, "EUR", Window.startingAt(AT.plusSeconds(10))));
        Price another = stored(persistence.pricing().prices(), samples.price(other, "EUR", Window.startingAt(AT)));
        stored(persistence.pricing().prices(), samples.price(service, "USD", Window.startingAt(AT)));
        List<ServiceId> both = List.of(service.id(), other.id());

        assertThat(in(() -> persistence.pricing().prices().inForce(both, EUR, AT)))
                .containsExactlyInAnyOrder(old, another);
        assertThat(in(() -> persistence.pricing().prices().inForce(both, EUR, AT.plusSeconds(10))))
                .containsExactlyInAnyOrder(now, another);
        assertThat(in(() -> persistence.pricing().prices().inForce(both, EUR, AT.minusNanos(1000))))
                .isEmpty();
        assertThat(in(() -> persistence
                        .pricing()
                        .prices()
                        .overlapping(service.id(), EUR, Window.startingAt(AT.plusSeconds(9)))))
                .containsExactly(old, now);
        assertThat(in(() -> persistence
                        .pricing()
                        .prices()
                        .overlapping(service.id(), EUR, new Window(AT.minusSeconds(1), AT))))
                .isEmpty();
        assertThat(in(() -> persistence.pricing().prices().history(service.id(), EUR, null, 9)))
                .containsExactly(now, old);
        assertThat(in(() -> persistence
                        .pricing()
                        .prices()
                        .history(service.id(), EUR, now.window().from(), 9)))
                .containsExactly(old);
    }

    @Test
    @Proves("LST-15")
    @Rule({"CAT-5", "SVC-2", "GEN-11"})
    final void takesTheSignsOfASearchLiterally() {
        Category mowing =
                stored(persistence.catalog().categories(), samples.category(garden, "Mowing 50 per cent", null, 0));
        Category wide = stored(persistence.catalog().categories(), samples.category(garden, "Ｗide Straße", null, 0));
        stored(persistence.catalog().categories(), samples.category(garden, "Strasse resume", null, 0));
        stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing 50 per cent"));

        for (String sign : List.of("%", "_", "m%", "mow_", "m*", "mow?", "\\", "'", "[a-z]", "^mow", "straß%")) {
            assertThat(in(() -> persistence.catalog().categories().search(List.of(sign), null, 9)))
                    .as(sign)
                    .isEmpty();
            assertThat(in(() -> services(ServiceRepository.Query.ALL.matching(List.of(sign)), null)))
                    .as(sign)
                    .isEmpty();
        }
        assertThat(in(() -> persistence.catalog().categories().search(List.of("50"), null, 9)))
                .containsExactly(mowing);
        assertThat(in(() -> persistence.catalog().categories().search(List.of("straß"), null, 9)))
                .containsExactly(wide);
        assertThat(in(() -> persistence.catalog().categories().search(List.of("résumé"), null, 9)))
                .isEmpty();
    }

    @Test
    @Proves("LST-16")
    final void findsOnlyWhatIsEqualAsBytes() {
        Service lower = stored(persistence.catalog().services(), samples.service(garden, "84029g", "Small"));
        Service upper = stored(persistence.catalog().services(), samples.service(garden, "84029G", "Large"));
        Invoice invoice = anInvoice();
        Payment payment = stored(persistence.billing().payments(), documents.payment(invoice, "card", "ch_é"));

        assertThat(in(() -> persistence.catalog().services().findByCode("84029g")))
                .contains(lower);
        assertThat(in(() -> persistence.catalog().services().findByCode("84029G")))
                .contains(upper);
        assertThat(in(() -> persistence.catalog().services().findByCode("84029g ")))
                .isEmpty();
        assertThat(in(() -> persistence.billing().payments().findByReference("card", "ch_é")))
                .contains(payment);
        assertThat(in(() -> persistence.billing().payments().findByReference("card", "ch_e")))
                .isEmpty();
        assertThat(in(() -> persistence.billing().payments().findByReference("CARD", "ch_é")))
                .isEmpty();
        assertThat(in(() -> persistence.billing().payments().findByReference("card", "CH_É")))
                .isEmpty();
        assertThat(in(() -> persistence.identity().users().findByEmail("ANN@example.com")))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().categories().takenCodes(Set.of("84029g"))))
                .isEmpty();
    }

    @Test
    @Proves("LST-17")
    final void findsSeveralByTheirIdsAndPassesByThoseThatAreNotThere() {
        Service one = stored(persistence.catalog().services(), samples.service(garden, "S-1", "One"));
        Service two = stored(persistence.catalog().services(), samples.service(garden, "S-2", "Two"));
        ServiceId unknown = samples.service(garden, "S-3", "Three").id();

        assertThat(in(() -> persistence.catalog().services().findAll(List.of(two.id(), unknown, one.id()))))
                .containsExactlyInAnyOrder(one, two);
        assertThat(in(() -> persistence.catalog().services().findAll(List.of(unknown))))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().services().findAll(List.of())))
                .isEmpty();
        assertThat(in(() -> persistence.pricing().prices().inForce(List.of(), EUR, AT)))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().categories().takenCodes(Set.of())))
                .isEmpty();
    }
}
