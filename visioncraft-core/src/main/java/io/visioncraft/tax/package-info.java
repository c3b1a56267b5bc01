/**
 * Taxes and totals documents: one code for preview, order and invoice (MON-6).
 *
 * <p>Main types: {@link io.visioncraft.tax.TaxSettings}, {@link io.visioncraft.tax.TaxPolicy},
 * {@link io.visioncraft.tax.TaxTable}, {@link io.visioncraft.tax.TaxQuestion}, {@link io.visioncraft.tax.TaxDecision},
 * {@link io.visioncraft.tax.DocumentTotals}, and for documents in another currency {@link io.visioncraft.tax.ExchangeRates} and
 * {@link io.visioncraft.tax.ForeignTax}. May use {@code error}, {@code kernel}, {@code access}, {@code spi}, {@code internal},
 * {@code identity} and {@code catalog}.
 */
@NullMarked
package io.visioncraft.tax;

import org.jspecify.annotations.NullMarked;
