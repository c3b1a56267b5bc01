package io.visioncraft.ordering;

import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricingCodes;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxTerms;
import io.visioncraft.tax.TaxableLine;
import io.visioncraft.tax.TaxedDocument;
import io.visioncraft.tax.TaxedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prices lines by the catalogue: one query for all services, one for all prices, which a store may answer together. */
final class CataloguePricing implements Pricing {

    private static final int SHOWN = 10;

    private final Consumer<Runnable> foresee;
    private final ServiceRepository services;
    private final PriceRepository prices;
    private final DocumentTotaller totaller;
    private final Terms terms;

    CataloguePricing(
            Consumer<Runnable> foresee,
            ServiceRepository services,
            PriceRepository prices,
            DocumentTotaller totaller,
            Terms terms) {
        this.foresee = foresee;
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
     * @param confirmed the tax ids of the buyer that a check found valid (PAY-8)
     * @param at when
     * @param taxPoint the day by whose law the lines are taxed
     * @param deliverTo the country in which the supply arrives; null if not stated
     * @param seesAllServices whether the caller may know services that are not on offer
     */
    record Terms(
            Currency currency,
            @Nullable Party buyer,
            Set<TaxId> confirmed,
            Instant at,
            LocalDate taxPoint,
            @Nullable String deliverTo,
            boolean seesAllServices) {}

    @Override
    public OrderPreview preview(List<WantedLine> wanted) {
        List<Offer> offers = offers(wanted);
        refuseUnknown(those(offers, offer -> !offer.known(terms.seesAllServices())));
        refuseInactive(those(offers, offer -> !offer.active()));
        refuseUnpriced(those(offers, offer -> !offer.priced()));
        refuseTwoBases(offers);
        return totalled(offers.stream().map(Offer::line).toList());
    }

    @Override
    public OrderPreview refresh(List<OrderLine> lines) {
        List<Offer> offers = offers(lines.stream().map(OrderLine::wanted).toList());
        List<PricedLine> fresh = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            Offer offer = offers.get(i);
            boolean now = offer.active()
                    && offer.priced()
                    && offer.knownPrice().basis() == line.price().basis();
            fresh.add(now ? offer.line() : PricedLine.of(line));
        }
        try {
            return totalled(fresh);
        } catch (RuleViolatedException refused) {
            if (lines.isEmpty()) {
                throw refused;
            }
            return asTheyAre(lines);
        }
    }

    /** Lines that can no longer be taxed keep price and tax, so that a cart can be cleared of them; placing refuses them. */
    private OrderPreview asTheyAre(List<OrderLine> lines) {
        TaxMethod method = totaller.method().with(lines.get(0).price().basis());
        return new OrderPreview(
                lines,
                DocumentTotaller.kept(
                        method,
                        lines.stream()
                                .map(line -> new TaxedLine(line.tax(), line.net()))
                                .toList(),
                        lines.stream().map(OrderLine::amount).toList()));
    }

    private List<Offer> offers(List<WantedLine> wanted) {
        Set<ServiceId> all = ids(wanted, line -> true);
        boolean stated = wanted.stream().anyMatch(line -> line.stated() != null);
        Set<ServiceId> toPrice = stated ? ids(wanted, line -> line.stated() == null) : all;
        foresee.accept(() -> prices.inForce(toPrice, terms.currency(), terms.at()));
        Map<ServiceId, Service> found = new HashMap<>();
        services.findAll(all).forEach(service -> found.put(service.id(), service));
        Map<ServiceId, LinePrice> inForce = new HashMap<>();
        prices.inForce(toPrice, terms.currency(), terms.at())
                .forEach(price ->
                        inForce.put(price.service(), LinePrice.from(price.id(), price.unitPrice(), price.basis())));
        List<Offer> offers = new ArrayList<>(wanted.size());
        for (WantedLine line : wanted) {
            LinePrice price = line.stated() != null ? line.stated() : inForce.get(line.service());
            offers.add(new Offer(line, found.get(line.service()), price));
        }
        return offers;
    }

    private OrderPreview totalled(List<PricedLine> lines) {
        PriceBasis basis = lines.isEmpty()
                ? totaller.method().basis()
                : lines.get(0).price().basis();
        TaxTerms taxed = new TaxTerms(
                terms.currency(), basis, terms.buyer(), terms.confirmed(), terms.deliverTo(), terms.taxPoint());
        List<TaxableLine> taxable = lines.stream().map(PricedLine::taxable).toList();
        TaxedDocument document = totaller.tax(taxed, taxable);
        List<OrderLine> all = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            all.add(lines.get(i).taxed(taxable.get(i).amount(), document.lines().get(i)));
        }
        return new OrderPreview(all, document.totals());
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

    /** A document has one basis (MON-2). */
    private static void refuseTwoBases(List<Offer> offers) {
        List<Offer> gross = those(offers, offer -> offer.knownPrice().basis() == PriceBasis.GROSS);
        if (!gross.isEmpty() && gross.size() < offers.size()) {
            throw OrderingCodes.MIXED_PRICE_BASES.rejection(
                    "Some prices hold the tax and others do not; those that hold it: " + shown(codes(gross)),
                    "services",
                    services(gross),
                    "codes",
                    codes(gross),
                    "lines",
                    lines(gross));
        }
    }

    private static List<Offer> those(List<Offer> offers, Predicate<Offer> wrong) {
        List<Offer> those = new ArrayList<>();
        for (Offer offer : offers) {
            if (wrong.test(offer)) {
                those.add(offer);
            }
        }
        return those;
    }

    private static Set<ServiceId> ids(List<WantedLine> wanted, Predicate<WantedLine> which) {
        Set<ServiceId> ids = new LinkedHashSet<>();
        for (WantedLine line : wanted) {
            if (which.test(line)) {
                ids.add(line.service());
            }
        }
        return ids;
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
