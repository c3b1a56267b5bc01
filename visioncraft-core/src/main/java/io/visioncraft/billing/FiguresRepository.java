package io.visioncraft.billing;

import static java.util.Comparator.comparing;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.UnitCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sums up issued documents by their accounting date (TAX-2). It stores nothing: what it answers is computed from the documents,
 * the lines of their orders, services and categories as one statement sees them. Drafts and void invoices do not count.
 *
 * <p>Periods are given as spans: one or more, the first day of each the day after the last one of the span before. What a
 * document outside of them says changes no answer. A span without documents has no figure. An invoice is not taken for the only
 * one of its order. Amounts are exact; a sum that {@link io.visioncraft.kernel.Money} does not hold is
 * {@link io.visioncraft.error.InvalidInputException} with {@code out-of-range}.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid figure
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface FiguresRepository {

    /**
     * Sums up tax groups.
     *
     * @param spans one or more, without gaps
     * @return one for each span, country, code, rate, code of the reason and currency of which there is a tax group, in
     *     {@link TaxFigure#ORDER}
     */
    List<TaxFigure> tax(List<FigureSpan> spans);

    /**
     * Sums up documents.
     *
     * @param spans one or more, without gaps
     * @return one for each span and currency in which there is a document, in {@link RevenueFigure#ORDER}
     */
    List<RevenueFigure> revenue(List<FigureSpan> spans);

    /**
     * Sums up lines by the service of the order's line, its unit and the currency.
     *
     * @param spans one or more, without gaps
     * @param after the last one of the part before; null for the first part
     * @param limit the most to return, 1 or more
     * @return those after that place, in the order of {@link ServicePosition}
     */
    List<ServiceRevenue> byService(List<FigureSpan> spans, @Nullable ServicePosition after, int limit);

    /**
     * Sums up lines by the category in which their service is now, and by each category above that.
     *
     * @param spans one or more, without gaps
     * @param after the last one of the part before; null for the first part
     * @param limit the most to return, 1 or more
     * @return those after that place, in the order of {@link CategoryPosition}
     */
    List<CategoryRevenue> byCategory(List<FigureSpan> spans, @Nullable CategoryPosition after, int limit);

    /**
     * Reads the tax groups of documents. Late parts cost what the first does.
     *
     * @param span the days, by accounting date
     * @param after the last one of the part before; null for the first part
     * @param limit the most to return, 1 or more
     * @return those after that place, in the order of {@link EntryPlace}
     */
    List<TaxEntry> taxEntries(FigureSpan span, @Nullable EntryPlace after, int limit);

    /**
     * A place in the revenue of services: by code of the service, unit, currency (each compared as bytes of UTF-8) and span.
     *
     * @param code the code of the last service that was read
     * @param unit its unit
     * @param currency its currency
     * @param from the first day of its span
     */
    record ServicePosition(String code, UnitCode unit, Currency currency, LocalDate from)
            implements Comparable<ServicePosition> {

        private static final Comparator<ServicePosition> ORDER = comparing(ServicePosition::code, Folding::compare)
                .thenComparing(place -> place.unit().value())
                .thenComparing(place -> place.currency().getCurrencyCode())
                .thenComparing(ServicePosition::from);

        /**
         * {@return the place of a figure}
         *
         * @param figure the last one that was read
         */
        public static ServicePosition of(ServiceRevenue figure) {
            return new ServicePosition(
                    figure.code(),
                    figure.unit(),
                    figure.invoiced().currency(),
                    figure.span().from());
        }

        @Override
        public int compareTo(ServicePosition other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A place in the revenue of categories: by id, currency (compared as bytes of UTF-8) and span.
     *
     * @param id the id of the last category that was read
     * @param currency its currency
     * @param from the first day of its span
     */
    record CategoryPosition(CategoryId id, Currency currency, LocalDate from) implements Comparable<CategoryPosition> {

        private static final Comparator<CategoryPosition> ORDER = comparing(
                        (CategoryPosition place) -> place.id().toString())
                .thenComparing(place -> place.currency().getCurrencyCode())
                .thenComparing(CategoryPosition::from);

        /**
         * {@return the place of a figure}
         *
         * @param figure the last one that was read
         */
        public static CategoryPosition of(CategoryRevenue figure) {
            return new CategoryPosition(
                    figure.category(),
                    figure.invoiced().currency(),
                    figure.span().from());
        }

        @Override
        public int compareTo(CategoryPosition other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A place among entries: by accounting date, kind, id of the document and place of the group.
     *
     * @param day the accounting date of the last entry that was read
     * @param kind its kind
     * @param document the id of its document
     * @param position the place of its group
     */
    record EntryPlace(LocalDate day, FigureKind kind, UUID document, int position) implements Comparable<EntryPlace> {

        private static final Comparator<EntryPlace> ORDER = comparing(EntryPlace::day)
                .thenComparing(EntryPlace::kind)
                .thenComparing(place -> place.document().toString())
                .thenComparing(EntryPlace::position);

        /**
         * {@return the place of an entry}
         *
         * @param entry the last one that was read
         */
        public static EntryPlace of(TaxEntry entry) {
            return new EntryPlace(entry.accountingDate(), entry.kind(), entry.document(), entry.position());
        }

        @Override
        public int compareTo(EntryPlace other) {
            return ORDER.compare(this, other);
        }
    }
}
