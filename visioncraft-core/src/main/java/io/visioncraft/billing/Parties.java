package io.visioncraft.billing;

import io.visioncraft.kernel.Party;

/**
 * Who issues a document and who receives it, as they were then: the law wants the snapshot kept (INV-2, IDN-8). Immutable and
 * thread-safe.
 *
 * @param seller the issuer
 * @param buyer the billing profile, or name and e-mail of a simplified invoice
 */
public record Parties(Party seller, Party buyer) {}
