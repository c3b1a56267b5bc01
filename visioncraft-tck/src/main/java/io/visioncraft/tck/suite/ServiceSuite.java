package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.catalog.CatalogCodes.CATEGORY_NOT_FOUND;
import static io.visioncraft.catalog.CatalogCodes.DUPLICATE_SERVICE_CODE;
import static io.visioncraft.catalog.CatalogCodes.SERVICE_NOT_FOUND;
import static io.visioncraft.catalog.CatalogCodes.SERVICE_STATUS_FORBIDS;
import static io.visioncraft.error.StaleAggregateException.CODE;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_TAX_CLASS;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_UNIT;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.MoveService;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How services are made, changed, moved, activated and retired, on every store. */
abstract class ServiceSuite extends CatalogSuite {

    @Test
    @Rule({"SVC-1", "EVT-1"})
    void createsADraft() {
        Category category = catalog.aCategory();
        events.clear();

        Service service = vc.services().create(MANAGER, CreateService.of(" W-1 ", " Windows ", category.id()));

        assertThat(service)
                .isEqualTo(new Service(
                        service.id(),
                        "W-1",
                        "Windows",
                        "",
                        category.id(),
                        UnitCode.ONE,
                        TaxClassCode.STANDARD,
                        ServiceStatus.DRAFT,
                        clock.instant(),
                        clock.instant(),
                        1));
        assertThat(vc.services().get(MANAGER, service.id())).isEqualTo(service);
        assertThat(vc.services().findByCode(MANAGER, "W-1")).contains(service);
        assertThat(events.types()).containsExactly("service.created");
        assertThat(events.all().get(0).data())
                .containsEntry("code", "W-1")
                .containsEntry("category", category.id().toString());
    }

    @Test
    @Rule("SVC-1")
    void createsAServiceWithAllThatItSays() {
        Category category = catalog.aCategory();

        Service service = vc.services()
                .create(
                        MANAGER,
                        CreateService.of("W-1", "Windows", category.id())
                                .described("Inside\nand out")
                                .per("HUR")
                                .taxed(TaxClassCode.REDUCED));

        assertThat(service.description()).isEqualTo("Inside\nand out");
        assertThat(service.unit()).isEqualTo(UnitCode.HOUR);
        assertThat(service.taxClass()).isEqualTo(TaxClassCode.REDUCED);
    }

    @Test
    @Rule({"SVC-1", "EVT-1"})
    void changesWhatAServiceSays() {
        Service service = catalog.anActiveService();
        events.clear();

        Service renamed = vc.services()
                .change(MANAGER, ChangeService.of(service.id()).named("Doors").described("All doors"));
        Service changed = vc.services()
                .change(
                        MANAGER,
                        ChangeService.of(service.id())
                                .coded("D-1")
                                .per("DAY")
                                .taxed(TaxClassCode.ZERO)
                                .described(""));

        assertThat(renamed.code()).isEqualTo(service.code());
        assertThat(renamed.description()).isEqualTo("All doors");
        assertThat(changed)
                .isEqualTo(like(service)
                        .with(Service::code, "D-1")
                        .with(Service::name, "Doors")
                        .with(Service::description, "")
                        .with(Service::unit, UnitCode.of("DAY"))
                        .with(Service::taxClass, TaxClassCode.ZERO)
                        .with(Service::version, service.version() + 2)
                        .made());
        assertThat(events.types()).containsExactly("service.changed", "service.changed");
        assertThat(events.all().get(1).data())
                .containsEntry("code", "D-1")
                .containsEntry("unit", "DAY")
                .containsEntry("taxClass", "ZERO");
    }

    @Test
    @Rule("SVC-1")
    void keepsTheCodeOfATaxClassThatTheHostAdds() {
        VisionCraft richer = standIns.builder(persistence, issuer())
                .tax(TaxSettings.standard().with(TaxClass.of("BOOKS_2").supplying(SupplyKind.GOODS)))
                .build();
        CategoryId category = catalog.aCategory().id();

        Service book = richer.services()
                .create(MANAGER, CreateService.of("B-1", "Book", category).taxed("BOOKS_2"));
        Service other = richer.services()
                .change(MANAGER, ChangeService.of(catalog.aDraftService().id()).taxed(TaxClassCode.of("BOOKS_2")));
        Service renamed =
                vc.services().change(MANAGER, ChangeService.of(book.id()).named("Novel"));

        assertThat(book.taxClass()).isEqualTo(TaxClassCode.of("BOOKS_2"));
        assertThat(vc.services().get(MANAGER, other.id())).isEqualTo(other);
        assertThat(other.taxClass()).isEqualTo(book.taxClass());
        assertThat(renamed.taxClass()).isEqualTo(book.taxClass());
    }

    @Test
    @Rule({"SVC-1", "GEN-3"})
    void refusesATaxClassThatTheBuilderDoesNotHaveWithAllElseThatIsWrong() {
        Service service = catalog.anActiveService();
        CreateService good = CreateService.of("B-1", "Book", service.category());
        events.clear();

        InvalidInputException rejection = assertInvalid(
                UNKNOWN_TAX_CLASS,
                "taxClass",
                () -> catalog.aDraft(CreateService.of("B-1", " ", service.category())
                        .per("hour")
                        .taxed("BOOKS_2")));
        assertInvalid(
                UNKNOWN_TAX_CLASS,
                "taxClass",
                () -> vc.services()
                        .change(
                                MANAGER,
                                ChangeService.of(service.id()).named("Novel").taxed("BOOKS_2")));
        for (String malformed : List.of("", "books", "2_BOOKS")) {
            assertInvalid(MALFORMED, "taxClass", () -> catalog.aDraft(good.taxed(malformed)));
        }
        assertInvalid(TOO_LONG, "taxClass", () -> catalog.aDraft(good.taxed("B".repeat(33))));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("name", "unit", "taxClass");
        assertThat(vc.services().get(MANAGER, service.id())).isEqualTo(service);
        assertThat(found(ServiceSearch.all())).containsExactly(service.name());
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"SVC-1", "GEN-10", "EVT-1"})
    void goesOnOfferOffOfferAndBack() {
        Instant start = clock.instant();
        Service service = catalog.aDraftService();
        ServiceId id = service.id();
        events.clear();

        vc.services().activate(MANAGER, ActivateService.of(id).because("Season\nbegins"));
        clock.advance(Duration.ofDays(1));
        Service retired = vc.services().retire(MANAGER, RetireService.of(id));
        clock.advance(Duration.ofDays(1));
        Service back = vc.services().activate(MANAGER, ActivateService.of(id).atVersion(retired.version()));

        assertThat(retired.status()).isEqualTo(ServiceStatus.RETIRED);
        assertThat(back.status()).isEqualTo(ServiceStatus.ACTIVE);
        assertThat(back.createdAt()).isEqualTo(start);
        assertThat(events.types()).containsExactly("service.activated", "service.retired", "service.activated");
        assertThat(Listings.all(1, request -> vc.services().history(MANAGER, id, request)))
                .containsExactly(
                        change(null, ServiceStatus.DRAFT, start, ""),
                        change(ServiceStatus.DRAFT, ServiceStatus.ACTIVE, start, "Season\nbegins"),
                        change(ServiceStatus.ACTIVE, ServiceStatus.RETIRED, start.plus(Duration.ofDays(1)), ""),
                        change(ServiceStatus.RETIRED, ServiceStatus.ACTIVE, start.plus(Duration.ofDays(2)), ""));
    }

    @Test
    @Rule("SVC-1")
    void rejectsStatusesThatDoNotFollow() {
        Service draft = catalog.aDraftService();
        Service active = catalog.anActiveService();
        Service retired = catalog.aRetiredService();
        events.clear();

        assertRejected(SERVICE_STATUS_FORBIDS, () -> vc.services().retire(MANAGER, RetireService.of(draft.id())));
        assertRejected(SERVICE_STATUS_FORBIDS, () -> vc.services().activate(MANAGER, ActivateService.of(active.id())));
        assertRejected(SERVICE_STATUS_FORBIDS, () -> vc.services().retire(MANAGER, RetireService.of(retired.id())));

        assertThat(vc.services().get(MANAGER, draft.id())).isEqualTo(draft);
        assertThat(vc.services().get(MANAGER, active.id())).isEqualTo(active);
        assertThat(vc.services().get(MANAGER, retired.id())).isEqualTo(retired);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"SVC-1", "EVT-1"})
    void goesIntoAnotherCategory() {
        Service service = catalog.anActiveService();
        Category other = catalog.aCategory("Other");
        events.clear();

        Service moved = vc.services().moveTo(MANAGER, MoveService.to(service.id(), other.id()));

        assertThat(moved.category()).isEqualTo(other.id());
        assertThat(found(ServiceSearch.all().inSubtreeOf(other.id()))).containsExactly(service.name());
        assertThat(found(ServiceSearch.all().inSubtreeOf(service.category()))).isEmpty();
        assertThat(events.types()).containsExactly("service.moved");
        assertThat(events.all().get(0).data())
                .containsEntry("from", service.category().toString())
                .containsEntry("to", other.id().toString());
    }

    @Test
    @Rule({"SVC-1", "GEN-11"})
    void rejectsACodeInUseAndTellsCasesApart() {
        CategoryId category = catalog.aCategory().id();
        Service first = catalog.aDraft(CreateService.of("84029g", "One", category));
        Service second = catalog.aDraft(CreateService.of("84029G", "Two", category));

        assertRejected(DUPLICATE_SERVICE_CODE, () -> catalog.aDraft(CreateService.of("84029g", "Three", category)));
        assertRejected(
                DUPLICATE_SERVICE_CODE,
                () -> vc.services()
                        .change(MANAGER, ChangeService.of(second.id()).coded("84029g")));

        assertThat(vc.services().findByCode(MANAGER, "84029g")).contains(first);
        assertThat(vc.services().findByCode(MANAGER, "84029G")).contains(second);
        assertThat(vc.services()
                        .list(MANAGER, ServiceSearch.all(), ListRequest.first())
                        .items())
                .hasSize(2);
    }

    @Test
    @Rule("SVC-1")
    void makesOneOfManyOfTheSameCodeAtOnce() {
        CategoryId category = catalog.aCategory().id();

        List<Race.Outcome<Service>> outcomes =
                Race.times(6, n -> () -> catalog.aDraft(CreateService.of("same", "Service " + n, category)));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void rejectsTextThatIsNotFit() {
        CategoryId category = catalog.aCategory().id();
        CreateService good = CreateService.of("code", "name", category);

        assertInvalid(REQUIRED, "code", () -> catalog.aDraft(CreateService.of(" ", "name", category)));
        assertInvalid(TOO_LONG, "code", () -> catalog.aDraft(CreateService.of("x".repeat(65), "name", category)));
        assertInvalid(CONTROL_CHARACTER, "code", () -> catalog.aDraft(CreateService.of("a\u0000b", "name", category)));
        assertInvalid(REQUIRED, "name", () -> catalog.aDraft(CreateService.of("code", "\u00A0", category)));
        assertInvalid(TOO_LONG, "name", () -> catalog.aDraft(CreateService.of("code", "x".repeat(301), category)));
        assertInvalid(TOO_LONG, "description", () -> catalog.aDraft(good.described("x".repeat(4_001))));
        assertInvalid(MALFORMED, "unit", () -> catalog.aDraft(good.per("hour")));
        assertInvalid(MALFORMED, "unit", () -> catalog.aDraft(good.per("")));
        assertInvalid(UNKNOWN_UNIT, "unit", () -> catalog.aDraft(good.per("9Z")));
        assertInvalid(TOO_LONG, "text", () -> found(ServiceSearch.all().matching("x".repeat(301))));
        assertInvalid(REQUIRED, "text", () -> found(ServiceSearch.all().matching("%")));
        assertInvalid(REQUIRED, "code", () -> vc.services().findByCode(VISITOR, " "));

        assertThat(found(ServiceSearch.all())).isEmpty();
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // what a host may do all the same
    void listsAllThatIsWrongWithACommand() {
        CreateService wrong = new CreateService(null, null, null, "\u0007", "?", null);

        InvalidInputException rejection = assertInvalid(REQUIRED, "code", () -> catalog.aDraft(wrong));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("code", "name", "category", "description", "unit");
        assertInvalid(REQUIRED, "", () -> catalog.aDraft(null));
        assertInvalid(REQUIRED, "service", () -> vc.services().change(MANAGER, ChangeService.of(null)));
        assertInvalid(REQUIRED, "service", () -> vc.services().activate(MANAGER, ActivateService.of(null)));
        assertInvalid(REQUIRED, "service", () -> vc.services().retire(MANAGER, RetireService.of(null)));
        assertInvalid(REQUIRED, "category", () -> vc.services().moveTo(MANAGER, MoveService.to(null, null)));
        assertInvalid(
                REQUIRED,
                "statuses",
                () -> vc.services().list(VISITOR, new ServiceSearch(null, null, null, null), ListRequest.first()));
        assertInvalid(REQUIRED, "", () -> vc.services().list(VISITOR, null, ListRequest.first()));
    }

    @Test
    @Rule("GEN-3")
    void rejectsUnknownServicesAndCategories() {
        Service known = catalog.aDraftService();
        CategoryId nowhere = new CategoryId(new UUID(7, 7));

        assertRejected(SERVICE_NOT_FOUND, () -> vc.services().get(MANAGER, UNKNOWN_SERVICE));
        assertRejected(SERVICE_NOT_FOUND, () -> vc.services().change(MANAGER, ChangeService.of(UNKNOWN_SERVICE)));
        assertRejected(SERVICE_NOT_FOUND, () -> vc.services().activate(MANAGER, ActivateService.of(UNKNOWN_SERVICE)));
        assertRejected(SERVICE_NOT_FOUND, () -> vc.services().retire(MANAGER, RetireService.of(UNKNOWN_SERVICE)));
        assertRejected(
                SERVICE_NOT_FOUND,
                () -> vc.services().moveTo(MANAGER, MoveService.to(UNKNOWN_SERVICE, known.category())));
        assertRejected(SERVICE_NOT_FOUND, () -> vc.services().history(MANAGER, UNKNOWN_SERVICE, ListRequest.first()));
        assertRejected(CATEGORY_NOT_FOUND, () -> catalog.aDraftServiceIn(nowhere));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.services().moveTo(MANAGER, MoveService.to(known.id(), nowhere)));
        assertRejected(CATEGORY_NOT_FOUND, () -> found(ServiceSearch.all().inSubtreeOf(nowhere)));
        assertThat(vc.services().findByCode(MANAGER, "unknown")).isEmpty();

        assertThat(vc.services().get(MANAGER, known.id())).isEqualTo(known);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsOnlyThoseChangeServicesWhoMay() {
        Service service = catalog.anActiveService();
        Caller reader = system("service:read:any", "category:manage:any", "price:manage:any");

        assertDenied(VISITOR, service);
        assertDenied(reader, service);
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.services().history(system("service:manage:any"), service.id(), ListRequest.first()));
        assertRejected(
                NOT_AUTHENTICATED,
                () -> vc.services()
                        .list(Caller.user(new UserId(new UUID(7, 7))), ServiceSearch.all(), ListRequest.first()));

        assertThat(vc.services().get(MANAGER, service.id())).isEqualTo(service);
    }

    private void assertDenied(Caller caller, Service service) {
        ServiceId id = service.id();
        CreateService create = CreateService.of("x", "x", service.category());
        MoveService move = MoveService.to(id, service.category());
        assertRejected(missingFor(caller), () -> vc.services().create(caller, create));
        assertRejected(missingFor(caller), () -> vc.services().change(caller, ChangeService.of(id)));
        assertRejected(missingFor(caller), () -> vc.services().activate(caller, ActivateService.of(id)));
        assertRejected(missingFor(caller), () -> vc.services().retire(caller, RetireService.of(id)));
        assertRejected(missingFor(caller), () -> vc.services().moveTo(caller, move));
    }

    @Test
    @Rule("GEN-6")
    void rejectsAStaleVersion() {
        Service service = catalog.anActiveService();
        ServiceId id = service.id();
        long stale = service.version() - 1;

        assertRejected(
                CODE,
                () -> vc.services()
                        .change(MANAGER, ChangeService.of(id).named("x").atVersion(stale)));
        assertRejected(
                CODE,
                () -> vc.services().activate(MANAGER, ActivateService.of(id).atVersion(stale)));
        assertRejected(
                CODE, () -> vc.services().retire(MANAGER, RetireService.of(id).atVersion(stale)));
        assertRejected(
                CODE,
                () -> vc.services()
                        .moveTo(MANAGER, MoveService.to(id, service.category()).atVersion(stale)));

        assertThat(vc.services().get(MANAGER, id)).isEqualTo(service);
    }

    @Test
    @Rule("GEN-7")
    void takesEffectOncePerKey() {
        CategoryId category = catalog.aCategory().id();
        Caller keyed = MANAGER.withKey("k-1");
        CreateService command = CreateService.of("W-1", "Windows", category);
        Service first = vc.services().create(keyed, command);
        Service active = vc.services().activate(keyed, ActivateService.of(first.id()));

        Service again = vc.services().create(keyed, command);

        assertThat(again).isEqualTo(active);
        assertThat(vc.services().activate(keyed, ActivateService.of(first.id())))
                .isEqualTo(active);
        assertRejected(KEY_REUSED, () -> vc.services().create(keyed, command.per("HUR")));
    }

    @Test
    @Rule("SVC-1")
    void activatesOnceHoweverManyAskAtOnce() {
        Service draft = catalog.aDraftService();

        List<Race.Outcome<Service>> outcomes =
                Race.times(6, n -> () -> vc.services().activate(MANAGER, ActivateService.of(draft.id())));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        assertThat(vc.services().get(MANAGER, draft.id()).version()).isEqualTo(2);
        assertThat(vc.services()
                        .history(MANAGER, draft.id(), ListRequest.first())
                        .items())
                .hasSize(2);
    }

    private static StatusChange<ServiceStatus> change(
            @Nullable ServiceStatus from, ServiceStatus to, Instant at, String reason) {
        return new StatusChange<>(from, to, at, "SYSTEM", MANAGER.name(), reason);
    }
}
