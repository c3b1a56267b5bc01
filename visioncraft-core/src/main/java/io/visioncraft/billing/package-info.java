/**
 * What customers owe: invoices that never change, what becomes of them, credit notes, payments and gapless numbers.
 *
 * <p>Main types: {@link io.visioncraft.billing.InvoiceManagement}, {@link io.visioncraft.billing.Invoice},
 * {@link io.visioncraft.billing.Receivable}, {@link io.visioncraft.billing.CreditNote},
 * {@link io.visioncraft.billing.Payment}, {@link io.visioncraft.billing.InvoicingPolicy},
 * {@link io.visioncraft.billing.NumberSeries}. May use {@code error}, {@code kernel}, {@code access}, {@code spi},
 * {@code internal}, {@code identity}, {@code catalog}, {@code tax} and {@code ordering}.
 */
@NullMarked
package io.visioncraft.billing;

import org.jspecify.annotations.NullMarked;
