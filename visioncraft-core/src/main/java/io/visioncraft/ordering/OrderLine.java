package io.visioncraft.ordering;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;

/**
 * A line of an order. Code, name, unit, price and tax category are copied from the service on purpose: a placed order stays
 * what the customer agreed to, whatever happens to the catalogue (PRC-5, ORD-9). Immutable and thread-safe.
 *
 * @param id the line
 * @param service the service it was taken from
 * @param code the service's code then
 * @param description the service's name then, or what staff stated instead (ORD-3); at most 300 characters
 * @param unit the service's unit then
 * @param taxCategory the service's tax category then
 * @param price what a unit costs
 * @param quantity how much
 * @param discount taken off the line, 0 or more, at most unit price × quantity
 * @param net unit price × quantity, rounded, less the discount (MON-2)
 */
public record OrderLine(
        OrderLineId id,
        ServiceId service,
        String code,
        String description,
        UnitCode unit,
        TaxCategory taxCategory,
        LinePrice price,
        Quantity quantity,
        Money discount,
        Money net) {}
