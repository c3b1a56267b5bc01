package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;

final class OrderMapper {

    private OrderMapper() {}

    static OrderEntity row(Order order) {
        OrderEntity row = new OrderEntity();
        row.id = order.id().value();
        row.version = order.version();
        row.reference = order.reference();
        row.customerId = order.customer().value();
        row.status = order.status().name();
        row.lineCount = order.lines().size();
        TotalsMapper.fill(row, order.totals());
        row.buyerReference = order.details().buyerReference();
        row.note = order.details().note();
        row.supplyFrom = Days.ofNullable(order.details().supplyFrom());
        row.supplyUntil = Days.ofNullable(order.details().supplyUntil());
        row.createdAt = Micros.of(order.createdAt());
        row.placedAt = Micros.ofNullable(order.placedAt());
        row.changedAt = Micros.of(order.changedAt());
        return row;
    }

    static OrderLineEntity row(OrderLine line) {
        Amounts in = new Amounts(line.net().currency());
        OrderLineEntity row = new OrderLineEntity();
        row.lineId = line.id().value();
        row.serviceId = line.service().value();
        row.code = line.code();
        row.description = line.description();
        row.unit = line.unit().value();
        row.taxCategory = line.taxCategory().name();
        row.unitPrice = in.column(line.price().unitPrice());
        row.priceEntryId = Reference.of(line.price().entry());
        row.priceReason = line.price().reason();
        row.quantity = line.quantity().value();
        row.discount = in.column(line.discount());
        row.net = in.column(line.net());
        return row;
    }

    static Order record(OrderEntity row) {
        Amounts in = Amounts.in(row.currency);
        return new Order(
                new OrderId(row.id),
                row.reference,
                new UserId(row.customerId),
                OrderStatus.valueOf(row.status),
                Parts.in(row.lines, line -> line(line, in)),
                TotalsMapper.totals(row),
                new OrderDetails(
                        row.buyerReference,
                        row.note,
                        Days.atNullable(row.supplyFrom),
                        Days.atNullable(row.supplyUntil)),
                Micros.at(row.createdAt),
                Micros.atNullable(row.placedAt),
                Micros.at(row.changedAt),
                row.version);
    }

    private static OrderLine line(OrderLineEntity row, Amounts in) {
        return new OrderLine(
                new OrderLineId(row.lineId),
                new ServiceId(row.serviceId),
                row.code,
                row.description,
                UnitCode.of(row.unit),
                TaxCategory.valueOf(row.taxCategory),
                new LinePrice(
                        in.unitPrice(row.unitPrice), Reference.in(row.priceEntryId, PriceId::new), row.priceReason),
                Quantity.of(row.quantity),
                in.money(row.discount),
                in.money(row.net));
    }

    static OrderSummary summary(OrderEntity row) {
        return new OrderSummary(
                new OrderId(row.id),
                row.reference,
                new UserId(row.customerId),
                OrderStatus.valueOf(row.status),
                Amounts.in(row.currency).money(row.totalPayable),
                row.lineCount,
                Micros.at(row.createdAt),
                Micros.atNullable(row.placedAt),
                Micros.at(row.changedAt));
    }
}
