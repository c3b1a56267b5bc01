package io.visioncraft.tck.suite;

import static io.visioncraft.catalog.CatalogCodes.CATEGORY_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_CURRENCY;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceQuote;
import io.visioncraft.pricing.PricedService;
import io.visioncraft.pricing.PricedServiceSearch;
import io.visioncraft.pricing.SetPrice;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How services are listed with the prices of now, on every store. */
@Rule("GEN-12")
abstract class PricedServiceSuite extends CatalogSuite {

    private static final PricedServiceSearch IN_EUROS = PricedServiceSearch.in("EUR");

    private static final int MANY = 500;

    private Category category;

    @BeforeEach
    void beginWithACategory() {
        category = catalog.aCategory("Garden");
    }

    @Test
    @Rule({"PRC-2", "MON-2", "SVC-2"})
    void listsEachServiceWithItsPriceOfNow() {
        Service beds = named("Beds");
        Service apples = named("apples");
        Service cider = named("Cider");
        Price net = catalog.aPrice(beds.id(), "80.00", "EUR");
        Price gross =
                vc.prices().set(MANAGER, SetPrice.of(apples.id(), "0", "EUR").gross());
        catalog.aPrice(cider.id(), "9.00", "USD");

        List<PricedService> all = priced(VISITOR, IN_EUROS);

        assertThat(all)
                .containsExactly(
                        new PricedService(ServiceSummary.of(apples), quote(gross)),
                        new PricedService(ServiceSummary.of(beds), quote(net)),
                        new PricedService(ServiceSummary.of(cider), null));
        assertThat(all.get(0).price())
                .isEqualTo(vc.prices().findNow(VISITOR, apples.id(), "EUR").orElseThrow());
        assertThat(gross.basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(gross.unitPrice()).isEqualTo(UnitPrice.of("0", "EUR"));
        assertThat(names(VISITOR, PricedServiceSearch.in("USD").withPrice())).containsExactly("Cider");
    }

    @Test
    @Rule("PRC-1")
    void followsThePricesOverTime() {
        Service beds = named("Beds");
        vc.prices()
                .set(
                        MANAGER,
                        SetPrice.of(beds.id(), "80.00", "EUR")
                                .until(clock.instant().plusSeconds(60)));
        assertThat(names(VISITOR, IN_EUROS.withPrice())).containsExactly("Beds");
        assertThat(names(MANAGER, IN_EUROS.withoutPrice())).isEmpty();

        clock.advance(Duration.ofSeconds(60));
        assertThat(names(VISITOR, IN_EUROS.withPrice())).isEmpty();
        assertThat(names(MANAGER, IN_EUROS.withoutPrice())).containsExactly("Beds");

        catalog.aPrice(beds.id(), "85.00", "EUR");
        clock.advance(Duration.ofSeconds(1));
        Price now = catalog.aPrice(beds.id(), "90.00", "EUR");
        assertThat(priced(VISITOR, IN_EUROS)).containsExactly(new PricedService(ServiceSummary.of(beds), quote(now)));
        assertThat(names(MANAGER, IN_EUROS.withoutPrice())).isEmpty();
    }

    @Test
    @Rule({"SVC-1", "GEN-2"})
    void showsServicesThatAreNotOnOfferToThoseWhoMaySeeThem() {
        Service active = named("Beds");
        Service draft = catalog.aDraftServiceIn(category.id());
        catalog.aPrice(active.id(), "80.00", "EUR");
        catalog.aPrice(draft.id(), "70.00", "EUR");
        Caller staff = system("service:read:any");
        PricedServiceSearch drafts = IN_EUROS.of(ServiceSearch.all().in(ServiceStatus.DRAFT));

        assertThat(names(VISITOR, IN_EUROS)).containsExactly("Beds");
        assertThat(names(VISITOR, drafts)).isEmpty();
        assertThat(names(staff, IN_EUROS)).containsExactlyInAnyOrder("Beds", draft.name());
        assertThat(names(staff, drafts.withPrice())).containsExactly(draft.name());
    }

    @Test
    @Rule("GEN-2")
    void listsServicesWithoutAPriceForThoseAloneWhoSeeAllServices() {
        named("Beds");
        for (Caller caller : List.of(VISITOR, system("price:read:any"))) {
            assertRejected(missingFor(caller), () -> priced(caller, IN_EUROS.withoutPrice()));
        }
        assertThat(names(system("service:read:any"), IN_EUROS.withoutPrice())).containsExactly("Beds");
    }

    @Test
    @Rule("GEN-9")
    void fillsEachPartHoweverFewServicesHaveAPrice() {
        Service beds = named("Beds");
        Service last = named("Zinnias");
        Price inFrancs = catalog.aPrice(last.id(), "80.00", "CHF");
        persistence.transactions().inTransaction(() -> {
            for (int n = 1; n < MANY; n++) {
                Service another = like(beds)
                        .with(Service::id, new ServiceId(standIns.ids().next()))
                        .with(Service::code, "code " + n)
                        .with(Service::name, "Copy " + n)
                        .with(Service::version, 1L)
                        .made();
                persistence.catalog().services().save(another, List.of());
            }
            return true;
        });
        PricedServiceSearch rare = PricedServiceSearch.in("CHF").withPrice();

        Listing<PricedService> only = vc.prices().listServices(VISITOR, rare, ListRequest.first(1));
        Listing<PricedService> others =
                vc.prices().listServices(MANAGER, PricedServiceSearch.in("CHF").withoutPrice(), ListRequest.first(200));

        assertThat(only.items()).containsExactly(new PricedService(ServiceSummary.of(last), quote(inFrancs)));
        assertThat(only.more()).isFalse();
        assertThat(others.items()).hasSize(200).allMatch(one -> one.price() == null);
        assertThat(others.more()).isTrue();
        assertThat(names(MANAGER, PricedServiceSearch.in("CHF").withoutPrice()))
                .hasSize(MANY)
                .doesNotContain("Zinnias");
        assertThat(names(VISITOR, PricedServiceSearch.in("NOK").withPrice())).isEmpty();
    }

    @Test
    @Rule({"SVC-1", "SVC-2"})
    void followsServicesThatAreRenamedOrGoOffOffer() {
        Service beds = named("Beds");
        Service cider = named("Cider");
        catalog.aPrice(beds.id(), "80.00", "EUR");
        catalog.aPrice(cider.id(), "9.00", "EUR");

        vc.services().change(MANAGER, ChangeService.of(beds.id()).named("Zinnias"));
        assertThat(names(VISITOR, IN_EUROS.withPrice())).containsExactly("Cider", "Zinnias");

        vc.services().retire(MANAGER, RetireService.of(cider.id()));
        assertThat(names(VISITOR, IN_EUROS.withPrice())).containsExactly("Zinnias");
        assertThat(names(system("service:read:any"), IN_EUROS.withPrice())).containsExactly("Cider", "Zinnias");
    }

    @Test
    @Rule({"SVC-2", "SVC-1"})
    void combinesAllConditions() {
        Category trees = catalog.aCategoryUnder(category, "Trees");
        Service felling = catalog.anActive(
                CreateService.of("F", "Felling trees", trees.id()).taxed(TaxClassCode.REDUCED));
        Service pruning = catalog.anActive(
                CreateService.of("P", "Pruning trees", trees.id()).taxed(TaxClassCode.REDUCED));
        Service planting = catalog.anActive(CreateService.of("L", "Planting trees", trees.id()));
        Service mowing =
                catalog.anActive(CreateService.of("M", "Mowing", category.id()).taxed(TaxClassCode.REDUCED));
        for (Service service : List.of(felling, planting, mowing)) {
            catalog.aPrice(service.id(), "80.00", "EUR");
        }
        ServiceSearch search = ServiceSearch.all()
                .inSubtreeOf(trees.id())
                .matching("tree")
                .taxed("REDUCED")
                .in(ServiceStatus.ACTIVE);

        assertThat(names(MANAGER, IN_EUROS.of(search))).containsExactly(felling.name(), pruning.name());
        assertThat(names(MANAGER, IN_EUROS.of(search).withPrice())).containsExactly(felling.name());
        assertThat(names(MANAGER, IN_EUROS.of(search).withoutPrice())).containsExactly(pruning.name());
        assertThat(names(VISITOR, IN_EUROS.withPrice()))
                .containsExactly(felling.name(), mowing.name(), planting.name());
        assertThat(names(
                        VISITOR,
                        IN_EUROS.of(ServiceSearch.all().taxed("REDUCED")).withPrice()))
                .containsExactly(felling.name(), mowing.name());
    }

    @Test
    @Rule("GEN-9")
    void readsPartByPartWhilePricesAndServicesChange() {
        for (String name : List.of("b", "d", "f", "h")) {
            catalog.aPrice(named(name).id(), "1.00", "EUR");
        }
        PricedServiceSearch search = IN_EUROS.withPrice();
        Listing<PricedService> first = vc.prices().listServices(VISITOR, search, ListRequest.first(2));

        clock.advance(Duration.ofSeconds(1));
        catalog.aPrice(named("a").id(), "1.00", "EUR");
        catalog.aPrice(named("e").id(), "1.00", "EUR");
        Listing<PricedService> second =
                vc.prices().listServices(VISITOR, search, ListRequest.first(10).after(first.next()));

        assertThat(first.items()).extracting(one -> one.service().name()).containsExactly("b", "d");
        assertThat(second.items()).extracting(one -> one.service().name()).containsExactly("e", "f", "h");
        assertThat(second.more()).isFalse();
    }

    @Test
    @Rule("GEN-9")
    void refusesTheCursorOfAnotherSearch() {
        named("Beds");
        named("Cider");
        ListRequest next = ListRequest.first(1)
                .after(vc.prices()
                        .listServices(MANAGER, IN_EUROS, ListRequest.first(1))
                        .next());
        ListRequest ofServices = ListRequest.first(1)
                .after(vc.services()
                        .list(MANAGER, ServiceSearch.all(), ListRequest.first(1))
                        .next());

        assertThat(vc.prices().listServices(MANAGER, IN_EUROS, next).items()).hasSize(1);
        for (PricedServiceSearch another : List.of(
                IN_EUROS.withPrice(),
                IN_EUROS.withoutPrice(),
                PricedServiceSearch.in("USD"),
                IN_EUROS.of(ServiceSearch.all().taxed("REDUCED")))) {
            assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.prices().listServices(MANAGER, another, next));
        }
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.prices().listServices(VISITOR, IN_EUROS, next));
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.prices().listServices(MANAGER, IN_EUROS, ofServices));
        assertInvalid(OUT_OF_RANGE, "limit", () -> vc.prices().listServices(VISITOR, IN_EUROS, ListRequest.first(201)));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesWhatIsNoSearchAllAtOnce() {
        assertInvalid(REQUIRED, "", () -> priced(VISITOR, null));
        assertInvalid(REQUIRED, "services", () -> priced(VISITOR, new PricedServiceSearch(null, "EUR", null)));
        assertInvalid(
                REQUIRED,
                "services.statuses",
                () -> priced(VISITOR, IN_EUROS.of(new ServiceSearch(null, null, null, null))));
        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> priced(VISITOR, PricedServiceSearch.in("EURO")));
        InvalidInputException all = catchThrowableOfType(
                InvalidInputException.class,
                () -> priced(
                        VISITOR,
                        new PricedServiceSearch(new ServiceSearch(null, "- -", "reduced rate", Set.of()), null, null)));
        assertThat(all.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("currency", "services.text", "services.taxClass");
        CategoryId unknown = new CategoryId(new UUID(7, 7));
        assertRejected(
                CATEGORY_NOT_FOUND,
                () -> priced(VISITOR, IN_EUROS.of(ServiceSearch.all().inSubtreeOf(unknown))));
    }

    private Service named(String name) {
        return catalog.anActive(CreateService.of("code " + name, name, category.id()));
    }

    private PriceQuote quote(Price price) {
        return new PriceQuote(price.service(), price.unitPrice(), price.basis(), price.id(), clock.instant());
    }

    private List<PricedService> priced(Caller caller, PricedServiceSearch search) {
        return all(request -> vc.prices().listServices(caller, search, request));
    }

    private List<String> names(Caller caller, PricedServiceSearch search) {
        return priced(caller, search).stream().map(one -> one.service().name()).toList();
    }
}
