package io.visioncraft.crm;

/**
 * Where a store keeps what customers brought up. Immutable and thread-safe.
 *
 * @param records the customers' side of each record
 * @param desks the staff's side
 */
public record CrmRepositories(CrmRepository records, CrmDeskRepository desks) {}
