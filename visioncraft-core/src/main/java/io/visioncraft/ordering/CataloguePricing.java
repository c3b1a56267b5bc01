package io.visioncraft.ordering;

import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricingCodes;
import io.visioncraft.tax.DocumentTotaller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prices lines by the catalogue: one query for all services, one for all prices. */
final class CataloguePricing implements Pricing {

    private static final int SHOWN = 10;

    private final ServiceRepository services;
    private final PriceRepository prices;
    private final DocumentTotaller totaller;
    private final Terms terms;

    CataloguePricing(ServiceRepository services, PriceRepository prices, DocumentTotaller totaller, Terms terms) {
        this.services = services;
        this.prices = prices;
        this.totaller = totaller;
        this.terms = terms;
    }

    /**
     * The terms under which one order is priced.
     *
     * @param currency the order's currency
     * @param buyer the buyer's billing profile, null if there is none
     * @param at when
     * @param seesAllServices whether the caller may know services that are not on offer
     */
    record Terms(Currency currency, @Nullable Party buyer, Instant at, boolean seesAllServices) {}

    @Override
    public OrderPreview preview(List<WantedLine> wanted) {
        List<Offer> offers = offers(wanted);
        refuseUnknown(those(offers, offer -> !offer.known(terms.seesAllServices())));
        refuseInactive(those(offers, offer -> !offer.active()));
        refuseUnpriced(those(offers, offer -> !offer.priced()));
        return totalled(offers.stream().map(Offer::line).toList());
    }

    @Override
    public OrderPreview refresh(List<OrderLine> lines) {
        List<Offer> offers = offers(lines.stream().map(OrderLine::wanted).toList());
        List<OrderLine> fresh = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Offer offer = offers.get(i);
            fresh.add(offer.active() && offer.priced() ? offer.line() : lines.get(i));
        }
        return totalled(fresh);
    }

    private List<Offer> offers(List<WantedLine> wanted) {
        Map<ServiceId, Service> found = services.findAll(ids(wanted, line -> true)).stream()
                .collect(Collectors.toMap(Service::id, Function.identity()));
        Set<ServiceId> toPrice = ids(wanted, line -> line.stated() == null);
        Map<ServiceId, LinePrice> inForce = prices.inForce(toPrice, terms.currency(), terms.at()).stream()
                .collect(Collectors.toMap(Price::service, price -> LinePrice.from(price.id(), price.unitPrice())));
        return wanted.stream()
                .map(line -> new Offer(
                        line,
                        found.get(line.service()),
                        line.stated() != null ? line.stated() : inForce.get(line.service())))
                .toList();
    }

    private OrderPreview totalled(List<OrderLine> lines) {
        return new OrderPreview(
                lines,
                totaller.total(
                        terms.currency(), lines.stream().map(OrderLine::taxable).toList(), terms.buyer(), terms.at()));
    }

    /** Unknown, or not to be known: one answer for both (GEN-2). */
    private static void refuseUnknown(List<Offer> offers) {
        if (!offers.isEmpty()) {
            Set<ServiceId> unknown = services(offers);
            throw CatalogCodes.SERVICE_NOT_FOUND.rejection(
                    "There is no service " + shown(unknown), "services", unknown);
        }
    }

    private static void refuseInactive(List<Offer> offers) {
        if (!offers.isEmpty()) {
            throw OrderingCodes.SERVICE_NOT_ACTIVE.rejection(
                    "Not on offer: " + shown(codes(offers)),
                    "services",
                    services(offers),
                    "codes",
                    codes(offers),
                    "lines",
                    lines(offers));
        }
    }

    private void refuseUnpriced(List<Offer> offers) {
        if (!offers.isEmpty()) {
            throw PricingCodes.NO_PRICE.rejection(
                    "No price in " + terms.currency() + " now: " + shown(codes(offers)),
                    "services",
                    services(offers),
                    "codes",
                    codes(offers),
                    "lines",
                    lines(offers),
                    "currency",
                    terms.currency().getCurrencyCode());
        }
    }

    private static List<Offer> those(List<Offer> offers, Predicate<Offer> wrong) {
        return offers.stream().filter(wrong).toList();
    }

    private static Set<ServiceId> ids(List<WantedLine> wanted, Predicate<WantedLine> which) {
        return wanted.stream()
                .filter(which)
                .map(WantedLine::service)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<ServiceId> services(List<Offer> offers) {
        return offers.stream()
                .map(offer -> offer.wanted().service())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> codes(List<Offer> offers) {
        return offers.stream()
                .map(offer -> offer.knownService().code())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The lines that stand in the order; those that were only asked for have no id that anybody knows. */
    private static List<String> lines(List<Offer> offers) {
        return offers.stream()
                .map(Offer::wanted)
                .filter(WantedLine::inOrder)
                .map(line -> line.id().toString())
                .toList();
    }

    private static String shown(Collection<?> all) {
        String first = all.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        return all.size() > SHOWN ? first + " and " + (all.size() - SHOWN) + " more" : first;
    }
}
