package io.visioncraft.verification.broken.catalog;

import io.visioncraft.verification.broken.billing.Bill;

/** A lower feature that uses a higher one. */
record PricedByBilling(Bill bill) {}
