package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.Placement;
import io.visioncraft.tax.LineTax;

final class OrderMapper {

    /** The columns of a summary. */
    static final RowType<OrderRow> SUMMARY = RowType.of(OrderRow.class)
            .only(
                    "reference",
                    "customer_id",
                    "status",
                    "currency",
                    "total_payable",
                    "line_count",
                    "created_at",
                    "placed_at",
                    "changed_at");

    private OrderMapper() {}

    static OrderRow row(Order order) {
        OrderRow row = new OrderRow();
        row.id = order.id().value();
        row.version = order.version();
        row.reference = order.reference();
        row.customerId = order.customer().value();
        row.status = order.status().name();
        row.lineCount = order.lines().size();
        TotalsMapper.fill(row, order.totals());
        row.discounts = DiscountText.of(order.discounts(), new Amounts(order.currency()));
        row.buyerReference = order.details().references().buyer();
        row.purchaseOrder = order.details().references().purchaseOrder();
        row.contract = order.details().references().contract();
        row.project = order.details().references().project();
        row.deliverTo = PartyText.ofDelivery(order.details().deliverTo());
        row.buyer = PartyText.ofNullable(
                order.placement() == null ? null : order.placement().buyer());
        row.note = order.details().note();
        row.supplyFrom = Days.ofNullable(order.details().supplyFrom());
        row.supplyUntil = Days.ofNullable(order.details().supplyUntil());
        row.createdAt = Micros.of(order.createdAt());
        row.placedAt = Micros.ofNullable(order.placedAt());
        row.changedAt = Micros.of(order.changedAt());
        return row;
    }

    static OrderLineRow row(OrderLine line) {
        Amounts in = new Amounts(line.net().currency());
        OrderLineRow row = new OrderLineRow();
        row.lineId = line.id().value();
        row.serviceId = line.service().value();
        row.code = line.code();
        row.description = line.description();
        row.unit = line.unit().value();
        row.taxClass = line.tax().taxClass().value();
        row.unitPrice = in.column(line.price().unitPrice());
        row.priceEntryId = Reference.of(line.price().entry());
        row.priceReason = line.price().reason();
        row.quantity = line.quantity().value();
        row.supplied = line.supplied();
        row.discount = in.column(line.discount());
        row.discounts = DiscountText.of(line.discounts(), in);
        row.amount = in.column(line.amount());
        row.net = in.column(line.net());
        return TaxColumns.fill(row, line.tax().decision());
    }

    static Order record(OrderRow row) {
        Amounts in = Amounts.in(row.currency);
        return new Order(
                new OrderId(row.id),
                row.reference,
                new UserId(row.customerId),
                OrderStatus.valueOf(row.status),
                Parts.in(row.lines, line -> line(line, TotalsMapper.method(row).basis(), in)),
                DiscountText.discounts(row.discounts, in),
                TotalsMapper.totals(row),
                new OrderDetails(
                        new OrderReferences(row.buyerReference, row.purchaseOrder, row.contract, row.project),
                        row.note,
                        PartyText.deliveryOrNull(row.deliverTo),
                        Days.atNullable(row.supplyFrom),
                        Days.atNullable(row.supplyUntil)),
                row.placedAt == null ? null : new Placement(Micros.at(row.placedAt), PartyText.partyOrNull(row.buyer)),
                Micros.at(row.createdAt),
                Micros.at(row.changedAt),
                row.version);
    }

    private static OrderLine line(OrderLineRow row, PriceBasis basis, Amounts in) {
        return new OrderLine(
                new OrderLineId(row.lineId),
                new ServiceId(row.serviceId),
                row.code,
                row.description,
                UnitCode.of(row.unit),
                new LineTax(TaxClassCode.of(row.taxClass), TaxColumns.of(row)),
                new LinePrice(
                        in.unitPrice(row.unitPrice),
                        basis,
                        Reference.in(row.priceEntryId, PriceId::new),
                        row.priceReason),
                Quantity.of(row.quantity),
                row.supplied,
                DiscountText.discounts(row.discounts, in),
                in.money(row.amount),
                in.money(row.net));
    }

    static OrderSummary summary(OrderRow row) {
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
