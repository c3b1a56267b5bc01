package io.visioncraft.billing;

import io.visioncraft.kernel.Party;

/**
 * The seller and the buyer of a document, as they were then: tax law requires that this copy is kept (INV-2, IDN-8).
 * Immutable and thread-safe.
 *
 * @param seller the issuer, whose invoice or credit note it is
 * @param buyer the billing profile, or name and e-mail address on a simplified invoice
 */
public record Parties(Party seller, Party buyer) {}
