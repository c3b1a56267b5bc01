package io.visioncraft.ordering;

import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.tax.BuyerTax;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTerms;
import io.visioncraft.tax.TaxableLine;
import io.visioncraft.tax.TaxedDocument;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A few services with prices that the test sets, instead of a catalogue; 19 % tax on all. For tests of this package. */
final class ShopWindow implements Pricing {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    static final Issuer ISSUER = Issuer.of(
            Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE")),
            ZoneId.of("Europe/Berlin"),
            "EUR");

    /** Of a business that charges no tax. */
    static final BuyerTax BUYER_TAX = new DocumentTotaller(TaxSettings.standard(), ISSUER).buyerTax();

    private final Map<ServiceId, LinePrice> prices = new HashMap<>();
    private final DocumentTotaller totaller =
            new DocumentTotaller(TaxSettings.by(question -> TaxDecision.charged("DE", TaxRate.of("19"))), ISSUER);

    static ServiceId service(int number) {
        return new ServiceId(new UUID(1, number));
    }

    static OrderLineId line(int number) {
        return new OrderLineId(new UUID(2, number));
    }

    /** A new line of that number, of the service of that number. */
    static WantedLine wanted(int number, String quantity) {
        return new WantedLine(line(number), service(number), Quantity.of(quantity), null, "", false);
    }

    /** Puts a service into the window, or changes its price. */
    ShopWindow offering(int number, String unitPrice) {
        prices.put(
                service(number),
                LinePrice.from(new PriceId(new UUID(3, number)), UnitPrice.of(unitPrice, "EUR"), PriceBasis.NET));
        return this;
    }

    /** Takes a service out of the window. */
    void withdraw(int number) {
        prices.remove(service(number));
    }

    @Override
    public OrderPreview preview(List<WantedLine> wanted) {
        return totalled(wanted.stream().map(this::priced).toList());
    }

    @Override
    public OrderPreview refresh(List<OrderLine> lines) {
        return totalled(lines.stream()
                .map(line -> prices.containsKey(line.service()) ? priced(line.wanted()) : PricedLine.of(line))
                .toList());
    }

    private PricedLine priced(WantedLine line) {
        LinePrice price = line.stated() != null ? line.stated() : prices.get(line.service());
        if (price == null) {
            throw OrderingCodes.SERVICE_NOT_ACTIVE.rejection("Not on offer: " + line.service());
        }
        return PricedLine.of(line, sold(line.service()), price);
    }

    private OrderPreview totalled(List<PricedLine> lines) {
        List<TaxableLine> taxable = lines.stream().map(PricedLine::taxable).toList();
        TaxedDocument document =
                totaller.tax(new TaxTerms(EUR, PriceBasis.NET, null, Set.of(), null, ISSUER.dateOf(NOW)), taxable);
        List<OrderLine> taxed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            taxed.add(
                    lines.get(i).taxed(taxable.get(i).amount(), document.lines().get(i)));
        }
        return new OrderPreview(taxed, document.totals());
    }

    static Service sold(ServiceId id) {
        return new Service(
                id,
                "CODE-" + id.value().getLeastSignificantBits(),
                "Service",
                "",
                new CategoryId(new UUID(4, 0)),
                UnitCode.ONE,
                TaxClassCode.STANDARD,
                ServiceStatus.ACTIVE,
                NOW,
                NOW,
                1);
    }
}
