package io.visioncraft.persistence.jpa;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order. Its lines and tax groups are separate rows. */
@Table("vc_order")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class OrderRow extends DocumentRow {

    @Column("reference")
    String reference;

    @Column("customer_id")
    UUID customerId;

    @Column("status")
    String status;

    @Column("line_count")
    int lineCount;

    @Column("buyer_reference")
    String buyerReference;

    @Column("note")
    String note;

    @Column("purchase_order")
    String purchaseOrder;

    @Column("contract")
    String contract;

    @Column("project")
    String project;

    @Column("deliver_to")
    @Nullable
    String deliverTo;

    @Column("supply_from")
    @Nullable
    Integer supplyFrom;

    @Column("supply_until")
    @Nullable
    Integer supplyUntil;

    @Column("buyer")
    @Nullable
    String buyer;

    @Column("discounts")
    @Nullable
    String discounts;

    @Column("created_at")
    long createdAt;

    @Column("placed_at")
    @Nullable
    Long placedAt;

    @Column("changed_at")
    long changedAt;

    /** Its lines, if they were read with it. */
    List<OrderLineRow> lines;

    @Override
    public String recordType() {
        return "order";
    }
}
