package io.visioncraft.tck.suite;

import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists are read by key: in parts, after a cursor that grants nothing. */
@Rule("GEN-9")
abstract class PagingSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();

    @Test
    void givesTheWholeInParts() {
        List<Category> all = roots(7);

        List<Category> read = readAll(ListRequest.first(3));

        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void endsWithoutACursor() {
        roots(4);

        Listing<Category> all = vc.categories().roots(MANAGER, ListRequest.first(4));
        Listing<Category> some = vc.categories().roots(MANAGER, ListRequest.first(3));
        Listing<Category> rest =
                vc.categories().roots(MANAGER, ListRequest.first(3).after(some.next()));

        assertThat(all.more()).isFalse();
        assertThat(some.more()).isTrue();
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.more()).isFalse();
    }

    @Test
    void takesALimitFromOneToTwoHundred() {
        roots(201);

        assertThat(vc.categories().roots(MANAGER, ListRequest.first(1)).items()).hasSize(1);
        assertThat(vc.categories().roots(MANAGER, ListRequest.first(200)).items())
                .hasSize(200);
        for (int bad : new int[] {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertInvalid(OUT_OF_RANGE, "limit", () -> vc.categories().roots(MANAGER, ListRequest.first(bad)));
        }
    }

    @Test
    @Rule("GEN-3")
    void refusesAMalformedCursor() {
        roots(3);
        String good = cursor();
        List<String> bad = List.of(
                "",
                "x",
                "not base64!",
                good + "A",
                good.substring(0, good.length() - 3),
                good.substring(4),
                "A".repeat(5_000),
                encoded(""),
                encoded("\u0000\u0000\u0000"),
                encoded(decoded(good) + "\u0000more"),
                encoded(decoded(good).substring(0, 17)));

        for (String one : bad) {
            assertInvalid(
                    MALFORMED_CURSOR,
                    "cursor",
                    () -> vc.categories().roots(MANAGER, ListRequest.first(2).after(one)));
        }
    }

    @Test
    @Rule("GEN-3")
    void refusesTheCursorOfAnotherQuery() {
        Category garden = roots(3).get(0);
        String ofRoots = cursor();

        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.categories()
                        .children(MANAGER, garden.id(), ListRequest.first(2).after(ofRoots)));
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.categories()
                        .search(MANAGER, "root", ListRequest.first(2).after(ofRoots)));
    }

    @Test
    @Rule("GEN-2")
    void grantsNothingWithACursor() {
        IdentityFixtures people = IdentityFixtures.in(vc);
        Service service = CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR");
        Caller ann = IdentityFixtures.as(people.aCustomer());
        Caller bob = IdentityFixtures.as(people.aCustomer());
        for (int i = 0; i < 3; i++) {
            vc.orders().place(ann, PlaceOrder.of(service.id(), 1));
        }
        Listing<OrderSummary> anns = vc.orders().list(ann, OrderSearch.all(), ListRequest.first(1));

        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.orders()
                        .list(bob, OrderSearch.all(), ListRequest.first(1).after(anns.next())));
        assertThat(vc.orders()
                        .list(bob, OrderSearch.all(), ListRequest.first(1))
                        .items())
                .isEmpty();
    }

    @Test
    void neitherDoublesNorHidesWhenRowsComeAndGo() {
        List<Category> all = roots(6);
        Listing<Category> first = vc.categories().roots(MANAGER, ListRequest.first(3));
        Category before =
                vc.categories().create(MANAGER, CreateCategory.root("Before").at(0));
        Category after = vc.categories().create(MANAGER, CreateCategory.root("After"));
        vc.categories().delete(MANAGER, DeleteCategory.of(all.get(2).id()));
        vc.categories().delete(MANAGER, DeleteCategory.of(all.get(5).id()));

        List<Category> rest = readAll(ListRequest.first(3).after(first.next()));

        assertThat(first.items()).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(rest).containsExactly(all.get(3), all.get(4), after).doesNotContain(before);
    }

    /** So many roots, in their order. */
    private List<Category> roots(int count) {
        ImportTaxonomy rows = ImportTaxonomy.of(IntStream.range(0, count)
                .mapToObj(n -> new ImportTaxonomy.Row("R-" + n, "Root " + n, null))
                .toList());
        vc.categories().importTaxonomy(MANAGER, rows);
        List<Category> all = new ArrayList<>(readAll(ListRequest.first(200)));
        assertThat(all).hasSize(count);
        return all;
    }

    private String cursor() {
        String next = vc.categories().roots(MANAGER, ListRequest.first(2)).next();
        assertThat(next).isNotNull();
        return next == null ? "" : next;
    }

    private List<Category> readAll(ListRequest from) {
        List<Category> read = new ArrayList<>();
        Listing<Category> part = vc.categories().roots(MANAGER, from);
        read.addAll(part.items());
        while (part.more() && read.size() < 1_000) {
            part = vc.categories().roots(MANAGER, from.after(part.next()));
            read.addAll(part.items());
        }
        return read;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
