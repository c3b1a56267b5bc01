package io.visioncraft.billing;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import java.util.List;

/**
 * What bookkeepers and owners ask of the documents of a period: tax, revenue, and the entries behind them (TAX-2). Thread-safe.
 *
 * <p>A document counts on its {@linkplain Issuance#accountingDate accounting date}, and as it was issued: invoices add, credit
 * notes are taken off on their own date, drafts and void invoices do not count. Each answer is computed from the documents by one
 * statement of the store; nothing is kept beside them. Currencies are never added to each other.
 *
 * <p>Each method needs {@code figures:read:any}; a caller without it gets {@code permission-missing}, a visitor
 * {@code log-in-required}, and a user who may not act {@code not-authenticated}. {@code invalid-input} lists all violations:
 * {@code required}, and {@code out-of-range} at {@code from} or {@code until} for a day outside the years 1 to 9999 and for a
 * period that ends before it begins, at {@code step} for more than {@value FigurePeriod#MAX_STEPS} steps, and without a path for
 * a sum of more than {@link io.visioncraft.kernel.Money#MAX_MINOR_UNITS} minor units. Figures have the long deadline (GEN-14).
 */
public interface FiguresManagement {

    /**
     * Sums up what is taxed alike, as a tax return asks for it: per step, country, code, rate, reason and currency.
     *
     * @param caller who asks
     * @param period the days and steps
     * @return the figures in {@link TaxFigure#ORDER}; none where nothing was issued
     */
    List<TaxFigure> tax(Caller caller, FigurePeriod period);

    /**
     * Sums up documents: per step and currency.
     *
     * @param caller who asks
     * @param period the days and steps
     * @return the figures in {@link RevenueFigure#ORDER}; none where nothing was issued
     */
    List<RevenueFigure> revenue(Caller caller, FigurePeriod period);

    /**
     * Sums up the lines of documents by service: per service, unit, currency and step. All parts together add up to the net of
     * {@link #revenue}, if nothing was issued meanwhile.
     *
     * @param caller who asks
     * @param period the days and steps
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list, by the service's code, then unit, currency and step; each part reads the lines of the period
     */
    Listing<ServiceRevenue> revenueByService(Caller caller, FigurePeriod period, ListRequest request);

    /**
     * Sums up the lines of documents by the category in which the service is now, and by all above it: per category, currency and
     * step. What is directly in the categories, in all parts together, adds up to the net of {@link #revenue}, if nothing was
     * issued or moved meanwhile.
     *
     * @param caller who asks
     * @param period the days and steps
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list, by the category's id, which goes by its age, then currency and step; each part reads the
     *     lines of the period
     */
    Listing<CategoryRevenue> revenueByCategory(Caller caller, FigurePeriod period, ListRequest request);

    /**
     * Lists every tax group of every document, as bookkeeping takes them over. {@link Listing#forEach} passes on all of them and
     * holds one part at a time. They add up to {@link #tax}, if nothing was issued meanwhile.
     *
     * @param caller who asks
     * @param period the days; the step makes no difference
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list, by accounting date, on a day the invoices first, and then by id, which goes by age
     */
    Listing<TaxEntry> taxEntries(Caller caller, FigurePeriod period, ListRequest request);
}
