package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice; its lines and tax groups are rows of their own. */
@Table("vc_invoice")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class InvoiceRow extends BilledDocumentRow {

    @Column("order_id")
    UUID orderId;

    @Column("customer_id")
    UUID customerId;

    @Column("status")
    String status;

    @Column("seller")
    String seller;

    @Column("buyer")
    String buyer;

    @Column("order_reference")
    String orderReference;

    @Column("buyer_reference")
    String buyerReference;

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

    @Column("preceding_invoice_id")
    @Nullable
    UUID precedingId;

    @Column("preceding_number")
    @Nullable
    String precedingNumber;

    @Column("preceding_date")
    @Nullable
    Integer precedingDate;

    @Column("invoice_number")
    @Nullable
    String invoiceNumber;

    @Column("issue_date")
    @Nullable
    Integer issueDate;

    @Column("due_date")
    @Nullable
    Integer dueDate;

    @Column("accounting_date")
    @Nullable
    Integer accountingDate;

    @Column("tax_point")
    @Nullable
    Integer taxPoint;

    @Column("terms_days")
    @Nullable
    Integer termsDays;

    @Column("terms_from")
    @Nullable
    String termsFrom;

    @Column("discount_percent")
    @Nullable
    BigDecimal discountPercent;

    @Column("discount_days")
    @Nullable
    Integer discountDays;

    @Column("retained_until")
    @Nullable
    Integer retainedUntil;

    /** The day by which lists sort it: of issue or, before it, of creation in UTC. */
    @Column("listed_on")
    int listedOn;

    @Column("created_at")
    long createdAt;

    /** Its lines, where they were read with it. */
    List<InvoiceLineRow> lines;

    @Override
    public String recordType() {
        return "invoice";
    }
}
