package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.catalog.CatalogCodes.SERVICE_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_NUMBER;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.TOO_MANY_DECIMALS;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_CURRENCY;
import static io.visioncraft.pricing.PricingCodes.NO_PRICE;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceQuote;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How prices are set, quoted and listed, on every store. */
abstract class PriceSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();
    private static final ServiceId UNKNOWN = new ServiceId(new UUID(7, 7));

    private CatalogFixtures catalog;
    private Service service;

    @BeforeEach
    void beginWithAServiceOnOffer() {
        catalog = CatalogFixtures.in(vc);
        service = catalog.anActiveService();
        events.clear();
    }

    @Test
    @Rule({"PRC-1", "PRC-2", "EVT-1"})
    void setsAPriceFromNowOn() {
        Price price = vc.prices().set(MANAGER, SetPrice.of(service.id(), "80", "EUR"));

        PriceQuote quote = vc.prices().priceNow(Caller.visitor(), service.id(), "EUR");
        assertThat(price.window()).isEqualTo(Window.startingAt(clock.instant()));
        assertThat(price.unitPrice()).isEqualTo(UnitPrice.of("80.00", "EUR"));
        assertThat(price.version()).isEqualTo(1);
        assertThat(quote)
                .isEqualTo(
                        new PriceQuote(service.id(), price.unitPrice(), PriceBasis.NET, price.id(), clock.instant()));
        assertThat(events.types()).containsExactly("price.set");
        assertThat(events.all().get(0).data())
                .containsEntry("service", service.id().toString())
                .containsEntry("amount", "80.00")
                .containsEntry("currency", "EUR")
                .containsEntry("from", clock.instant().toString())
                .doesNotContainKey("until");
    }

    @Test
    @Rule({"MON-2", "PRC-1", "PRC-2", "EVT-1"})
    void keepsWhetherAPriceHoldsTheTax() {
        VisionCraft shop = standIns.builder(persistence, issuer())
                .tax(TaxSettings.standard().grossPrices())
                .build();
        SetPrice command = SetPrice.of(service.id(), "80", "EUR");

        List<Price> prices = new ArrayList<>();
        for (SetPrice one : List.of(command, command.gross(), command.net())) {
            for (VisionCraft by : List.of(vc, shop)) {
                clock.advance(Duration.ofSeconds(1));
                prices.add(by.prices().set(MANAGER, one));
                assertThat(vc.prices()
                                .priceNow(Caller.visitor(), service.id(), "EUR")
                                .basis())
                        .isEqualTo(prices.get(prices.size() - 1).basis());
            }
        }

        assertThat(prices)
                .extracting(Price::basis)
                .containsExactly(
                        PriceBasis.NET,
                        PriceBasis.GROSS,
                        PriceBasis.GROSS,
                        PriceBasis.GROSS,
                        PriceBasis.NET,
                        PriceBasis.NET);
        assertThat(history())
                .extracting(Price::basis)
                .containsExactly(
                        PriceBasis.NET,
                        PriceBasis.NET,
                        PriceBasis.GROSS,
                        PriceBasis.GROSS,
                        PriceBasis.GROSS,
                        PriceBasis.NET);
        assertThat(quotedAt(prices.get(1).window().from()).basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(events.ofType("price.set"))
                .extracting(event -> event.data().get("basis"))
                .containsExactly("NET", "GROSS", "GROSS", "GROSS", "NET", "NET");
    }

    @Test
    @Rule("PRC-1")
    void keepsPricesOfServicesAndCurrenciesApart() {
        Service other = catalog.anActiveService();
        Price euro = catalog.aPrice(service.id(), "80.00", "EUR");
        Price pound = catalog.aPrice(service.id(), "70.00", "GBP");
        Price others = catalog.aPrice(other.id(), "60.00", "EUR");

        assertThat(vc.prices().priceNow(MANAGER, service.id(), "EUR").entry()).isEqualTo(euro.id());
        assertThat(vc.prices().priceNow(MANAGER, service.id(), "GBP").entry()).isEqualTo(pound.id());
        assertThat(vc.prices().priceNow(MANAGER, other.id(), "EUR").entry()).isEqualTo(others.id());
    }

    @Test
    @Rule("PRC-2")
    void answersNoPriceRatherThanZeroOrAConvertedOne() {
        clock.advance(Duration.ofDays(1));
        catalog.aPrice(service.id(), "80.00", "EUR");

        assertRejected(NO_PRICE, () -> vc.prices().priceNow(MANAGER, service.id(), "GBP"));
        assertRejected(NO_PRICE, () -> quotedAt(clock.instant().minusNanos(1_000)));
    }

    @Test
    @Rule({"PRC-2", "GEN-2"})
    void findsNoPriceWhereThereIsNoneToSee() {
        Service draft = catalog.aDraftService();
        catalog.aPrice(draft.id(), "80.00", "EUR");
        Price price = catalog.aPrice(service.id(), "80.00", "EUR");
        Caller visitor = Caller.visitor();

        assertThat(vc.prices().findNow(visitor, service.id(), "EUR"))
                .contains(new PriceQuote(service.id(), price.unitPrice(), PriceBasis.NET, price.id(), clock.instant()));
        assertThat(vc.prices().findNow(visitor, service.id(), "GBP")).isEmpty();
        assertThat(vc.prices().findNow(visitor, draft.id(), "EUR")).isEmpty();
        assertThat(vc.prices().findNow(visitor, UNKNOWN, "EUR")).isEmpty();
        assertThat(vc.prices().findNow(system("service:read:any"), draft.id(), "EUR"))
                .isPresent();
        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> vc.prices().findNow(visitor, UNKNOWN, "€"));
    }

    @Test
    @Rule("PRC-2")
    void quotesAPriceOfZeroThatWasSet() {
        Price free = catalog.aPrice(service.id(), "0", "EUR");

        PriceQuote quote = vc.prices().priceNow(Caller.visitor(), service.id(), "EUR");

        assertThat(quote.entry()).isEqualTo(free.id());
        assertThat(quote.unitPrice()).isEqualTo(UnitPrice.of("0.00", "EUR"));
    }

    @Test
    @Rule("MON-1")
    void keepsSixDecimalsOfAUnitPrice() {
        Price rate = catalog.aPrice(service.id(), "0.000001", "JPY");

        assertThat(vc.prices().priceNow(MANAGER, service.id(), "JPY").unitPrice())
                .isEqualTo(rate.unitPrice());
        assertThat(rate.unitPrice()).hasToString("0.000001 JPY");
    }

    @Test
    @Rule({"GEN-3", "GEN-4", "MON-1", "MON-7"})
    void rejectsAPriceThatIsNone() {
        assertInvalid(MALFORMED_NUMBER, "unitPrice", () -> set("eighty", "EUR"));
        assertInvalid(MALFORMED_NUMBER, "unitPrice", () -> set("", "EUR"));
        assertInvalid(MALFORMED_NUMBER, "unitPrice", () -> set("1e3", "EUR"));
        assertInvalid(OUT_OF_RANGE, "unitPrice", () -> set("-0.01", "EUR"));
        assertInvalid(OUT_OF_RANGE, "unitPrice", () -> set("1000000000001", "EUR"));
        assertInvalid(TOO_MANY_DECIMALS, "unitPrice", () -> set("0.0000001", "EUR"));
        assertInvalid(TOO_LONG, "unitPrice", () -> set("9".repeat(1_000_000), "EUR"));
        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> set("80.00", "EURO"));
        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> set("80.00", "eur"));
        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> set("80.00", "XAU"));

        assertThat(history()).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // what a host may do all the same
    void listsAllThatIsWrongWithAPrice() {
        SetPrice nothing = new SetPrice(null, null, null, null, clock.instant());

        InvalidInputException rejection =
                assertInvalid(REQUIRED, "service", () -> vc.prices().set(MANAGER, nothing));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("service", "unitPrice", "currency", "until");
        assertInvalid(REQUIRED, "", () -> vc.prices().set(MANAGER, null));
    }

    @Test
    @Rule({"PRC-2", "GEN-8"})
    void rejectsAnInstantThatNoStoreKeeps() {
        assertInvalid(OUT_OF_RANGE, "at", () -> quotedAt(Instant.MAX));
        assertInvalid(OUT_OF_RANGE, "at", () -> quotedAt(Instant.MIN));
        assertInvalid(
                UNKNOWN_CURRENCY, "currency", () -> vc.prices().priceAt(MANAGER, service.id(), "€", clock.instant()));
    }

    @Test
    @Rule("GEN-3")
    void rejectsAnUnknownService() {
        assertRejected(SERVICE_NOT_FOUND, () -> catalog.aPrice(UNKNOWN, "80.00", "EUR"));
        assertRejected(SERVICE_NOT_FOUND, () -> vc.prices().priceNow(MANAGER, UNKNOWN, "EUR"));
        assertRejected(SERVICE_NOT_FOUND, () -> vc.prices().priceAt(MANAGER, UNKNOWN, "EUR", clock.instant()));
        assertRejected(SERVICE_NOT_FOUND, () -> vc.prices().history(MANAGER, UNKNOWN, "EUR", ListRequest.first()));
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void rejectsCallersWithoutPermission() {
        Caller reader = system("service:read:any", "price:read:any");
        Caller setter = system("price:manage:any");
        Caller nobody = Caller.user(new UserId(new UUID(7, 7)));
        SetPrice command = SetPrice.of(service.id(), "80.00", "EUR");

        assertRejected(LOG_IN_REQUIRED, () -> vc.prices().set(Caller.visitor(), command));
        assertRejected(PERMISSION_MISSING, () -> vc.prices().set(reader, command));
        assertRejected(NOT_AUTHENTICATED, () -> vc.prices().set(nobody, command));
        assertRejected(
                LOG_IN_REQUIRED, () -> vc.prices().priceAt(Caller.visitor(), service.id(), "EUR", clock.instant()));
        assertRejected(PERMISSION_MISSING, () -> vc.prices().history(setter, service.id(), "EUR", ListRequest.first()));

        assertThat(history()).isEmpty();
    }

    @Test
    @Rule({"GEN-1", "GEN-3"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void saysNothingOfTheCommandToThoseWhoMayNotGiveIt() {
        SetPrice nothing = new SetPrice(null, null, null, null, null);

        assertRejected(LOG_IN_REQUIRED, () -> vc.prices().set(Caller.visitor(), nothing));
        assertRejected(LOG_IN_REQUIRED, () -> vc.prices().set(Caller.visitor(), null));
    }

    @Test
    @Rule({"GEN-2", "SVC-1"})
    void hidesPricesOfServicesThatAreNotOnOffer() {
        Service draft = catalog.aDraftService();
        catalog.aPrice(draft.id(), "80.00", "EUR");

        assertRejected(SERVICE_NOT_FOUND, () -> vc.prices().priceNow(Caller.visitor(), draft.id(), "EUR"));
        assertThat(vc.prices()
                        .priceNow(system("service:read:any"), draft.id(), "EUR")
                        .unitPrice())
                .isEqualTo(UnitPrice.of("80.00", "EUR"));
    }

    @Test
    @Rule("GEN-9")
    void listsTheHistoryPartByPart() {
        for (int i = 1; i <= 5; i++) {
            catalog.aPrice(service.id(), i + ".00", "EUR");
            clock.advance(Duration.ofDays(1));
        }
        List<Price> all = history();

        List<Price> parts = Listings.all(2, request -> vc.prices().history(MANAGER, service.id(), "EUR", request));

        assertThat(all)
                .hasSize(5)
                .isSortedAccordingTo(Comparator.comparing(PriceSuite::start).reversed());
        assertThat(parts).isEqualTo(all);
    }

    @Test
    @Rule("GEN-9")
    void rejectsACursorOfAnotherHistory() {
        catalog.aPrice(service.id(), "80.00", "EUR");
        clock.advance(Duration.ofDays(1));
        catalog.aPrice(service.id(), "90.00", "EUR");

        Listing<Price> part = vc.prices().history(MANAGER, service.id(), "EUR", ListRequest.first(1));

        ListRequest next = ListRequest.first(1).after(part.next());
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.prices().history(MANAGER, service.id(), "GBP", next));
        assertInvalid(
                OUT_OF_RANGE, "limit", () -> vc.prices().history(MANAGER, service.id(), "EUR", ListRequest.first(0)));
    }

    @Test
    @Rule("GEN-7")
    void setsAPriceOncePerKey() {
        Caller keyed = MANAGER.withKey("price-1");
        SetPrice command = SetPrice.of(service.id(), "80.00", "EUR");
        Price first = vc.prices().set(keyed, command);
        clock.advance(Duration.ofDays(1));

        Price again = vc.prices().set(keyed, command);

        assertThat(again).isEqualTo(first);
        assertThat(history()).containsExactly(first);
        assertRejected(KEY_REUSED, () -> vc.prices().set(keyed, SetPrice.of(service.id(), "90.00", "EUR")));
        assertRejected(KEY_REUSED, () -> vc.prices().set(keyed, command.gross()));
    }

    private Price set(String unitPrice, String currency) {
        return vc.prices().set(MANAGER, SetPrice.of(service.id(), unitPrice, currency));
    }

    private PriceQuote quotedAt(Instant at) {
        return vc.prices().priceAt(MANAGER, service.id(), "EUR", at);
    }

    private List<Price> history() {
        return vc.prices()
                .history(MANAGER, service.id(), "EUR", ListRequest.first(200))
                .items();
    }

    private static Instant start(Price price) {
        return price.window().from();
    }
}
