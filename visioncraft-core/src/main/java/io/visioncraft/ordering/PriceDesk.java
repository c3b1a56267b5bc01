package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.identity.User;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.tax.BuyerTax;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxMethod;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives use cases the pricing of an order. */
final class PriceDesk {

    private final Consumer<Runnable> foresee;
    private final ServiceRepository services;
    private final PriceRepository prices;
    private final DocumentTotaller totaller;
    private final Issuer issuer;

    PriceDesk(
            Consumer<Runnable> foresee,
            ServiceRepository services,
            PriceRepository prices,
            DocumentTotaller totaller,
            Issuer issuer) {
        this.foresee = foresee;
        this.services = services;
        this.prices = prices;
        this.totaller = totaller;
        this.issuer = issuer;
    }

    /** How an order without lines is taxed until it has some. */
    TaxMethod method() {
        return totaller.method();
    }

    /** A use case that prices lines: who may see services that are no longer sold is told of them by name. */
    static UseCase<Reach> asking(String name) {
        return UseCase.needing(name, OrderingPermissions.PLACE).showingMoreTo(CatalogPermissions.SERVICE_READ);
    }

    /** Whether the tax of an order holds for another buyer. */
    BuyerTax buyerTax() {
        return totaller.buyerTax();
    }

    /**
     * Pricing of a cart as of now for a buyer, in the order's currency. The tax is that of the last day of supply where it is
     * stated and not over, else of today. A day that is over never counts, whoever stated it and whoever places the cart: it is
     * placed as it was shown, and no customer chooses a rate of the past (TAX-1).
     */
    Pricing ofCart(ReadWork work, User buyer, Currency currency, OrderDetails details) {
        return pricing(work, false, buyer, currency, details);
    }

    /** The same for an order that is placed in one step. A day that is over counts for staff alone. */
    Pricing atOnce(ReadWork work, Reach reach, User buyer, Currency currency, OrderDetails details) {
        return pricing(work, reach.any(), buyer, currency, details);
    }

    private Pricing pricing(ReadWork work, boolean pastCounts, User buyer, Currency currency, OrderDetails details) {
        Delivery delivery = details.deliverTo();
        CataloguePricing.Terms terms = new CataloguePricing.Terms(
                currency,
                buyer.billingProfile(),
                buyer.confirmedTaxIds(),
                work.now(),
                taxPoint(details.supplyUntil(), issuer.dateOf(work.now()), pastCounts),
                delivery == null ? null : delivery.address().country(),
                work.holds(CatalogPermissions.SERVICE_READ));
        return new CataloguePricing(foresee, services, prices, totaller, terms);
    }

    private static LocalDate taxPoint(@Nullable LocalDate supplied, LocalDate today, boolean pastCounts) {
        if (supplied == null) {
            return today;
        }
        return supplied.isBefore(today) && !pastCounts ? today : supplied;
    }
}
