/**
 * Documents and money: invoices that never change, receivables, credit notes, payments and gapless numbers.
 *
 * <p>Main types: hosts call {@link io.visioncraft.billing.InvoiceManagement} and, for sums of a period,
 * {@link io.visioncraft.billing.FiguresManagement}, and set an {@link io.visioncraft.billing.InvoicingPolicy}; the answers are
 * {@link io.visioncraft.billing.Invoice}, {@link io.visioncraft.billing.Receivable}, {@link io.visioncraft.billing.CreditNote}
 * and {@link io.visioncraft.billing.Payment}; adapters implement the repositories of these and of
 * {@link io.visioncraft.billing.NumberSeries}. May use {@code error}, {@code kernel}, {@code access}, {@code spi},
 * {@code internal}, {@code identity}, {@code catalog}, {@code tax} and {@code ordering}.
 */
@NullMarked
package io.visioncraft.billing;

import org.jspecify.annotations.NullMarked;
