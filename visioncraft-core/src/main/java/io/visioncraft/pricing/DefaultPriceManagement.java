package io.visioncraft.pricing;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.catalog.ServiceQuestion;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.VisibleServices;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import io.visioncraft.spi.Guard;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of prices; those of services that are not on offer are shown to who may see these. Immutable and thread-safe.
 */
final class DefaultPriceManagement implements PriceManagement {

    static final UseCase<Permitted> SET =
            UseCase.needing("prices.set", PricingPermissions.PRICE_MANAGE).takingKey();
    static final UseCase<Permitted> PRICE_NOW =
            UseCase.unrestricted("prices.price-now").showingMoreTo(CatalogPermissions.SERVICE_READ);
    static final UseCase<Permitted> FIND_NOW =
            UseCase.unrestricted("prices.find-now").showingMoreTo(CatalogPermissions.SERVICE_READ);
    static final UseCase<Permitted> LIST_SERVICES = UseCase.unrestricted("prices.list-services")
            .showingMoreTo(CatalogPermissions.SERVICE_READ)
            .needingAlso(
                    CatalogPermissions.SERVICE_READ,
                    PricedServiceSearch.class,
                    search -> search.price() == PricePresence.ABSENT);
    static final UseCase<Permitted> PRICE_AT = UseCase.needing("prices.price-at", PricingPermissions.PRICE_READ)
            .showingMoreTo(CatalogPermissions.SERVICE_READ);
    static final UseCase<Permitted> HISTORY = UseCase.needing("prices.history", PricingPermissions.PRICE_READ);

    static final List<UseCase<?>> USE_CASES = List.of(SET, PRICE_NOW, FIND_NOW, LIST_SERVICES, PRICE_AT, HISTORY);

    /** An amount is held against the same limits in every currency: this one stands in for a currency that is unknown. */
    private static final String ANY_CURRENCY = "EUR";

    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private final UseCases useCases;
    private final PriceBasis basis;
    private final PriceRepository prices;
    private final CatalogRepositories catalog;
    private final VisibleServices visible;
    private final Answer<Permitted, Price> answer;

    /**
     * Collects the parts.
     *
     * @param basis of prices whose command states none
     */
    DefaultPriceManagement(UseCases useCases, PriceRepository prices, CatalogRepositories catalog, PriceBasis basis) {
        this.useCases = useCases;
        this.basis = basis;
        this.prices = prices;
        this.catalog = catalog;
        this.visible = new VisibleServices(catalog.services());
        this.answer = Answer.of(id -> prices.find(new PriceId(id)).orElseThrow());
    }

    @Override
    public Price set(Caller caller, SetPrice command) {
        return useCases.change(SET, caller, command, answer, in -> {
            Input<UnitPrice> unitPrice = unitPrice(in, command);
            // an end that is over already is told with all else; under the guard it is looked at again
            in.of("until", () -> new Window(useCases.now(), command.until()));
            return work -> {
                visible.requireThere(command.service());
                work.hold(new Guard.Prices(command.service(), unitPrice.get().currency()));
                PriceBasis stated = command.basis() == null ? basis : command.basis();
                return set(work, command.service(), unitPrice.get(), stated, command.until());
            };
        });
    }

    /**
     * Sets a price from now on, under the guard. It starts after every entry that was set before it, also within one
     * microsecond and where the clock of another node is ahead, so that two at once end in an order (PRC-1).
     */
    private Price set(
            UnitOfWork work, ServiceId service, UnitPrice unitPrice, PriceBasis stated, @Nullable Instant until) {
        List<Price> notOver = prices.overlapping(service, unitPrice.currency(), Window.startingAt(work.now()));
        notOver.forEach(earlier -> follow(work, earlier));
        Window window = Inputs.single("until", () -> new Window(work.now(), until));
        for (Price earlier : notOver) {
            if (earlier.window().overlaps(window)) {
                work.save(prices, earlier.giveWayTo(window));
            }
        }
        return work.save(prices, Price.set(new PriceId(work.newId()), service, unitPrice, stated, window, work.now()));
    }

    /** Clocks of nodes are seconds apart. A start more than a day from now means that the other clock or this one is wrong. */
    private static void follow(UnitOfWork work, Price earlier) {
        Instant from = earlier.window().from();
        Instant now = work.byTheClock();
        if (from.isAfter(now.plus(MOST_AHEAD))) {
            throw PricingCodes.PRICE_AHEAD_OF_CLOCK.rejection(
                    "The price " + earlier.id() + " starts at " + from + ", and the clock says " + now,
                    "price",
                    earlier.id(),
                    "from",
                    from,
                    "now",
                    now);
        }
        work.notBefore(from.plus(1, ChronoUnit.MICROS));
    }

    @Override
    public PriceQuote priceNow(Caller caller, ServiceId service, String currency) {
        return about(service).read(PRICE_NOW, caller, work -> quote(work, service, currency, work.now()));
    }

    @Override
    public Optional<PriceQuote> findNow(Caller caller, ServiceId service, String currency) {
        return about(service).read(FIND_NOW, caller, work -> {
            Currency in = currency(currency);
            return catalog.services()
                    .find(Inputs.required("service", service))
                    .filter(found -> VisibleServices.sees(work, found))
                    .flatMap(found -> inForce(service, in, work.now()));
        });
    }

    @Override
    public Listing<PricedService> listServices(Caller caller, PricedServiceSearch search, ListRequest request) {
        return useCases.read(LIST_SERVICES, caller, search, in -> {
            ServiceQuestion asked = ServiceQuestion.read(in, "services.", search.services(), catalog.categories());
            Input<Currency> currency = in.value("currency", search.currency(), Currencies::of);
            return work -> {
                ServiceRepository.Query services = asked.query(work);
                PriceRepository.Query query =
                        new PriceRepository.Query(services, currency.get(), work.now(), search.price());
                return asked.list(
                        services,
                        new Priced(services, search.currency(), search.price()),
                        request,
                        PricedService::service,
                        (after, limit) -> prices.services(query, after, limit));
            };
        });
    }

    @Override
    public PriceQuote priceAt(Caller caller, ServiceId service, String currency, Instant at) {
        return about(service)
                .ahead(() -> inForce(service, currency(currency), at))
                .read(PRICE_AT, caller, work -> {
                    return quote(
                            work,
                            service,
                            currency,
                            Inputs.single("at", () -> Instants.exact(Inputs.required("", at))));
                });
    }

    @Override
    public Listing<Price> history(Caller caller, ServiceId service, String currency, ListRequest request) {
        return about(service).read(HISTORY, caller, work -> {
            Currency in = currency(currency);
            visible.requireThere(service);
            return Cursors.list(
                    request,
                    new History(service, in.getCurrencyCode()),
                    key -> Instants.exact(Instant.parse(key.get(0))),
                    price -> List.of(price.window().from().toString()),
                    (before, limit) -> prices.history(service, in, before, limit));
        });
    }

    /** Runs use cases that begin by reading a service. */
    private UseCases about(ServiceId service) {
        return useCases.ahead(() -> catalog.services().find(service));
    }

    private PriceQuote quote(ReadWork work, ServiceId service, String currency, Instant at) {
        Currency in = currency(currency);
        useCases.foresee(() -> inForce(service, in, at));
        visible.load(work, service);
        return inForce(service, in, at)
                .orElseThrow(() -> PricingCodes.NO_PRICE.rejection(
                        "The service " + service + " has no price in " + in + " at " + at,
                        "service",
                        service,
                        "currency",
                        in,
                        "at",
                        at));
    }

    private Optional<PriceQuote> inForce(ServiceId service, Currency in, Instant at) {
        return prices.inForce(List.of(service), in, at).stream()
                .findFirst()
                .map(price -> new PriceQuote(service, price.unitPrice(), price.basis(), price.id(), at));
    }

    /** Amount and currency make one value: each is checked under its own path. */
    private static Input<UnitPrice> unitPrice(Inputs in, SetPrice command) {
        Input<Currency> currency = in.value("currency", command.currency(), Currencies::known);
        return in.value(
                "unitPrice",
                command.unitPrice(),
                amount -> currency.orNull() == null
                        ? UnitPrice.of(amount, ANY_CURRENCY)
                        : UnitPrice.of(amount, command.currency()));
    }

    private static Currency currency(String code) {
        return Inputs.single("currency", () -> Currencies.of(Inputs.required("", code)));
    }

    /** Tells lists apart; not by the instant, which moves on from part to part. */
    private record Priced(
            ServiceRepository.Query services,
            String currency,
            @Nullable PricePresence price) {}

    private record History(ServiceId service, String currency) {}
}
