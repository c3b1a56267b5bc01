package io.visioncraft.billing;

import io.visioncraft.kernel.Money;

/**
 * The tax that documents state in the issuer's currency too, since they are in another (MON-8; EN 16931 BT-111). A document
 * states it once, not for each of its tax groups. Immutable and thread-safe.
 *
 * @param tax the tax of these documents in their own currency, invoices less credit notes
 * @param stated the same as these documents state it in the issuer's currency of then, invoices less credit notes
 */
public record StatedTax(Money tax, Money stated) {}
