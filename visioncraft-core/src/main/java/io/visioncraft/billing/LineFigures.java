package io.visioncraft.billing;

import static java.util.Comparator.comparing;

import io.visioncraft.billing.FiguresRepository.CategoryPosition;
import io.visioncraft.billing.FiguresRepository.ServicePosition;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds the lines of documents up to the revenue of services and categories, for adapters that read whole documents (TAX-2). It
 * keeps the sums and no document. Not thread-safe.
 */
public final class LineFigures {

    private final List<FigureSpan> spans;
    private final Map<Key, Sum> sums = new HashMap<>();

    /**
     * Begins with no document.
     *
     * @param spans the days that count, one or more spans without gaps
     */
    public LineFigures(List<FigureSpan> spans) {
        this.spans = List.copyOf(spans);
    }

    /**
     * Adds the lines of an invoice. One that is not ISSUED, or counts on another day, adds nothing.
     *
     * @param invoice any invoice
     * @param of its order, null where it is not there; a line that the order does not have adds nothing
     */
    public void add(Invoice invoice, @Nullable Order of) {
        if (invoice.issue() != null) {
            LocalDate day = invoice.issue().accountingDate();
            for (InvoiceLine line : invoice.lines()) {
                add(day, service(of, line.orderLine()), line.unit(), line.net(), sum -> {
                    sum.invoicedUnits = sum.invoicedUnits.add(line.quantity().value());
                    sum.invoiced = sum.invoiced.plus(line.net());
                });
            }
        }
    }

    /**
     * Adds the lines of a credit note. One that counts on another day adds nothing.
     *
     * @param note any credit note
     * @param of the order of its invoice; as for an invoice
     */
    public void add(CreditNote note, @Nullable Order of) {
        for (CreditedLine line : note.lines()) {
            add(note.issue().accountingDate(), service(of, line.orderLine()), line.unit(), line.net(), sum -> {
                sum.creditedUnits = sum.creditedUnits.add(line.units());
                sum.credited = sum.credited.plus(line.net());
            });
        }
    }

    private static @Nullable ServiceId service(@Nullable Order of, OrderLineId line) {
        return of == null ? null : of.line(line).map(OrderLine::service).orElse(null);
    }

    private void add(LocalDate day, @Nullable ServiceId service, UnitCode unit, Money net, Consumer<Sum> addition) {
        for (FigureSpan span : spans) {
            if (service != null && span.includes(day)) {
                addition.accept(sums.computeIfAbsent(new Key(span, service, unit, net.currency()), Sum::new));
            }
        }
    }

    /**
     * {@return the revenue of services, in the order of {@link ServicePosition}}
     *
     * @param serviceOf finds a service by its id; null for one that is not there, whose lines add nothing
     */
    public List<ServiceRevenue> services(Function<ServiceId, @Nullable Service> serviceOf) {
        return sums.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(serviceOf.apply(one.getKey().service())).stream()
                        .map(service -> one.getKey().figure(one.getValue(), service)))
                .sorted(comparing(ServicePosition::of))
                .toList();
    }

    /**
     * {@return the revenue of categories, in the order of {@link CategoryPosition}}
     *
     * @param serviceOf finds a service by its id; null as for services
     * @param pathOf the categories from the root down to one, by its id
     */
    public List<CategoryRevenue> categories(
            Function<ServiceId, @Nullable Service> serviceOf, Function<CategoryId, List<Category>> pathOf) {
        Map<CategoryPosition, CategoryRevenue> figures = new HashMap<>();
        sums.forEach((key, sum) -> {
            Service service = serviceOf.apply(key.service());
            if (service == null) {
                return;
            }
            CategoryId own = service.category();
            Money zero = Money.zero(key.currency());
            for (Category category : pathOf.apply(own)) {
                boolean direct = category.id().equals(own);
                CategoryRevenue part = new CategoryRevenue(
                        key.span(),
                        category.id(),
                        category.parent(),
                        category.name(),
                        direct ? sum.invoiced : zero,
                        direct ? sum.credited : zero,
                        sum.invoiced,
                        sum.credited);
                figures.merge(CategoryPosition.of(part), part, LineFigures::together);
            }
        });
        return figures.values().stream().sorted(comparing(CategoryPosition::of)).toList();
    }

    private static CategoryRevenue together(CategoryRevenue one, CategoryRevenue other) {
        return new CategoryRevenue(
                one.span(),
                one.category(),
                one.parent(),
                one.name(),
                one.invoiced().plus(other.invoiced()),
                one.credited().plus(other.credited()),
                one.invoicedWithin().plus(other.invoicedWithin()),
                one.creditedWithin().plus(other.creditedWithin()));
    }

    private record Key(FigureSpan span, ServiceId service, UnitCode unit, Currency currency) {

        ServiceRevenue figure(Sum sum, Service now) {
            return new ServiceRevenue(
                    span,
                    service,
                    now.code(),
                    now.name(),
                    unit,
                    sum.invoicedUnits,
                    sum.creditedUnits,
                    sum.invoiced,
                    sum.credited);
        }
    }

    /** The sums of one figure. */
    private static final class Sum {

        private BigDecimal invoicedUnits = BigDecimal.ZERO;
        private BigDecimal creditedUnits = BigDecimal.ZERO;
        private Money invoiced;
        private Money credited;

        Sum(Key of) {
            invoiced = Money.zero(of.currency());
            credited = invoiced;
        }
    }
}
