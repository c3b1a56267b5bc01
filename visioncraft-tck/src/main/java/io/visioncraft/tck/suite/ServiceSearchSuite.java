package io.visioncraft.tck.suite;

import static io.visioncraft.catalog.CatalogCodes.SERVICE_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.MALFORMED;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.testkit.Listings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees which services, and how they are searched and listed, on every store. */
abstract class ServiceSearchSuite extends CatalogSuite {

    @Test
    @Rule({"SVC-1", "GEN-2"})
    void showsActiveServicesToEverybodyAndTheOthersToStaff() {
        Service draft = catalog.aDraftService();
        Service active = catalog.anActiveService();
        Service retired = catalog.aRetiredService();
        Caller staff = system("service:read:any");

        assertThat(vc.services().get(VISITOR, active.id())).isEqualTo(active);
        assertThat(vc.services().findByCode(VISITOR, active.code())).contains(active);
        assertThat(vc.services().get(staff, draft.id())).isEqualTo(draft);
        assertThat(vc.services().findByCode(staff, retired.code())).contains(retired);
        assertThat(vc.services().findByCode(VISITOR, draft.code())).isEmpty();
        assertThat(vc.services().findByCode(VISITOR, retired.code())).isEmpty();
        assertThat(refusal(draft.id())).isEqualTo("There is no service " + draft.id());
        assertThat(refusal(retired.id())).isEqualTo("There is no service " + retired.id());
        assertThat(refusal(UNKNOWN_SERVICE)).isEqualTo("There is no service " + UNKNOWN_SERVICE);
    }

    @Test
    @Rule({"SVC-1", "SVC-2", "GEN-2"})
    void listsActiveServicesOnlyForThoseWhoMaySeeNoOthers() {
        Service draft = catalog.aDraftService();
        Service active = catalog.anActiveService();
        Service retired = catalog.aRetiredService();

        assertThat(foundBy(VISITOR, ServiceSearch.all())).containsExactly(active.id());
        assertThat(foundBy(VISITOR, ServiceSearch.all().in(ServiceStatus.DRAFT)))
                .isEmpty();
        assertThat(foundBy(VISITOR, ServiceSearch.all().in(ServiceStatus.RETIRED, ServiceStatus.ACTIVE)))
                .containsExactly(active.id());
        assertThat(foundBy(MANAGER, ServiceSearch.all()))
                .containsExactlyInAnyOrder(draft.id(), active.id(), retired.id());
        assertThat(foundBy(MANAGER, ServiceSearch.all().in(ServiceStatus.DRAFT, ServiceStatus.RETIRED)))
                .containsExactlyInAnyOrder(draft.id(), retired.id());
        assertThat(foundBy(VISITOR, ServiceSearch.all().matching(draft.code()))).isEmpty();
    }

    @Test
    @Rule({"SVC-2", "GEN-11"})
    void findsServicesByTheBeginningsOfTheirWords() {
        CategoryId category = catalog.aCategory().id();
        catalog.anActive(CreateService.of("FR-7", "Fenster putzen", category).described("Für Büros\nund Läden"));
        catalog.anActive(CreateService.of("G1", "Garten", category).described("Rasen, Hecken"));

        assertThat(found(ServiceSearch.all().matching("FENS"))).containsExactly("Fenster putzen");
        assertThat(found(ServiceSearch.all().matching("put bü fr 7"))).containsExactly("Fenster putzen");
        assertThat(found(ServiceSearch.all().matching("g1"))).containsExactly("Garten");
        assertThat(found(ServiceSearch.all().matching("ras fenster"))).isEmpty();
        assertThat(found(ServiceSearch.all().matching("enster"))).isEmpty();
        assertThat(found(ServiceSearch.all().matching(" "))).hasSize(2);
    }

    @Test
    @Rule("SVC-2")
    void findsAServiceByWhatItSaysNow() {
        Service service = catalog.anActiveService();

        vc.services()
                .change(MANAGER, ChangeService.of(service.id()).named("Doors").coded("D"));

        assertThat(found(ServiceSearch.all().matching("doors"))).containsExactly("Doors");
        assertThat(found(ServiceSearch.all().matching("service"))).isEmpty();
    }

    @Test
    @Rule({"GEN-12", "SVC-1"})
    void findsServicesByTheirTaxClass() {
        Category category = catalog.aCategory("garden");
        Service mowing =
                catalog.anActive(CreateService.of("M", "Mowing", category.id()).taxed(TaxClassCode.REDUCED));
        Service pruning =
                catalog.aDraft(CreateService.of("P", "Pruning", category.id()).taxed(TaxClassCode.REDUCED));
        Service digging = catalog.anActive(CreateService.of("D", "Digging", category.id()));
        ServiceSearch reduced = ServiceSearch.all().taxed("REDUCED");

        assertThat(foundBy(VISITOR, reduced)).containsExactly(mowing.id());
        assertThat(foundBy(MANAGER, reduced)).containsExactly(mowing.id(), pruning.id());
        assertThat(foundBy(MANAGER, reduced.in(ServiceStatus.DRAFT))).containsExactly(pruning.id());
        assertThat(foundBy(MANAGER, reduced.matching("mow").inSubtreeOf(category.id())))
                .containsExactly(mowing.id());
        assertThat(foundBy(VISITOR, ServiceSearch.all().taxed("STANDARD"))).containsExactly(digging.id());
        vc.services().change(MANAGER, ChangeService.of(mowing.id()).taxed(TaxClassCode.STANDARD));

        assertThat(foundBy(VISITOR, reduced)).isEmpty();
        assertThat(foundBy(VISITOR, ServiceSearch.all().taxed("NOT_SET_UP_ANY_MORE")))
                .isEmpty();
        assertInvalid(
                MALFORMED,
                "taxClass",
                () -> foundBy(VISITOR, ServiceSearch.all().taxed("reduced")));
        assertInvalid(
                TOO_LONG, "taxClass", () -> foundBy(VISITOR, ServiceSearch.all().taxed("A".repeat(33))));
    }

    @Test
    @Rule({"SVC-2", "CAT-3", "CAT-5"})
    void listsTheServicesOfASubtree() {
        Category root = catalog.aCategory("root");
        Category inner = catalog.aCategoryUnder(root, "inner");
        Category leaf = catalog.aCategoryUnder(inner, "leaf");
        Category other = catalog.aCategory("other");
        Service atRoot = catalog.anActiveServiceIn(root.id());
        Service atLeaf = catalog.anActiveServiceIn(leaf.id());
        Service elsewhere = catalog.anActiveServiceIn(other.id());

        assertThat(foundBy(VISITOR, ServiceSearch.all().inSubtreeOf(root.id())))
                .containsExactlyInAnyOrder(atRoot.id(), atLeaf.id());
        assertThat(foundBy(VISITOR, ServiceSearch.all().inSubtreeOf(inner.id()).matching(atLeaf.code())))
                .containsExactly(atLeaf.id());
        vc.categories().move(MANAGER, MoveCategory.under(inner.id(), other.id()));

        assertThat(foundBy(VISITOR, ServiceSearch.all().inSubtreeOf(root.id()))).containsExactly(atRoot.id());
        assertThat(foundBy(VISITOR, ServiceSearch.all().inSubtreeOf(other.id())))
                .containsExactlyInAnyOrder(elsewhere.id(), atLeaf.id());
    }

    @Test
    @Rule({"SVC-2", "GEN-9", "GEN-11"})
    void listsServicesByNamePartByPart() {
        CategoryId category = catalog.aCategory().id();
        for (String name : List.of("z\uD83D\uDE00", "ßeta", "Beta", "z\uFFFD", "alpha", "Älpha")) {
            catalog.anActive(CreateService.of("code " + name, name, category));
        }

        List<String> names = found(ServiceSearch.all());

        assertThat(names).containsExactly("alpha", "Beta", "z\uFFFD", "z\uD83D\uDE00", "ßeta", "Älpha");
    }

    @Test
    @Rule("GEN-9")
    void neitherDoublesNorHidesWhenServicesComeAndGo() {
        CategoryId category = catalog.aCategory().id();
        for (String name : List.of("b", "d", "f", "h")) {
            catalog.anActive(CreateService.of(name, name, category));
        }
        ServiceSearch search = ServiceSearch.all();
        Listing<ServiceSummary> first = vc.services().list(VISITOR, search, ListRequest.first(2));

        catalog.anActive(CreateService.of("a", "a", category));
        catalog.anActive(CreateService.of("e", "e", category));
        Listing<ServiceSummary> second =
                vc.services().list(VISITOR, search, ListRequest.first(10).after(first.next()));

        assertThat(first.items()).extracting(ServiceSummary::name).containsExactly("b", "d");
        assertThat(second.items()).extracting(ServiceSummary::name).containsExactly("e", "f", "h");
        assertThat(second.more()).isFalse();
    }

    @Test
    @Rule("GEN-9")
    void rejectsACursorOfAnotherSearch() {
        catalog.anActiveService();
        catalog.anActiveService();
        ListRequest next = ListRequest.first(1)
                .after(vc.services()
                        .list(MANAGER, ServiceSearch.all(), ListRequest.first(1))
                        .next());

        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.services().list(MANAGER, ServiceSearch.all().matching("service"), next));
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.services().list(VISITOR, ServiceSearch.all(), next));
        assertInvalid(
                OUT_OF_RANGE, "limit", () -> vc.services().list(VISITOR, ServiceSearch.all(), ListRequest.first(0)));
    }

    private List<ServiceId> foundBy(Caller caller, ServiceSearch search) {
        return Listings.all(2, request -> vc.services().list(caller, search, request)).stream()
                .map(ServiceSummary::id)
                .toList();
    }

    private String refusal(ServiceId id) {
        return String.valueOf(
                assertRejected(SERVICE_NOT_FOUND, () -> vc.services().get(VISITOR, id))
                        .getMessage());
    }
}
