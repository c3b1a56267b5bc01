package io.visioncraft.crm;

/**
 * The repositories of CRM. Immutable and thread-safe.
 *
 * @param records stores the records, which customers and staff see
 * @param desks stores the desks, which staff alone see
 */
public record CrmRepositories(CrmRepository records, CrmDeskRepository desks) {}
