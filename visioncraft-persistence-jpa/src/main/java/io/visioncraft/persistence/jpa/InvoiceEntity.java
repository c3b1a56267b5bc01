package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice; its lines and tax groups are rows of their own. */
@Entity(name = "VcInvoice")
@Table(name = "vc_invoice")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class InvoiceEntity extends BilledDocumentEntity {

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "status", length = 16)
    String status;

    @Column(name = "seller", length = 20000)
    String seller;

    @Column(name = "buyer", length = 20000)
    String buyer;

    @Column(name = "order_reference", length = 64)
    String orderReference;

    @Column(name = "buyer_reference", length = 64)
    String buyerReference;

    @Column(name = "purchase_order", length = 64)
    String purchaseOrder;

    @Column(name = "contract", length = 64)
    String contract;

    @Column(name = "project", length = 64)
    String project;

    @Column(name = "deliver_to", length = 20000)
    @Nullable
    String deliverTo;

    @Column(name = "supply_from")
    @Nullable
    Integer supplyFrom;

    @Column(name = "supply_until")
    @Nullable
    Integer supplyUntil;

    @Column(name = "preceding_invoice_id")
    @Nullable
    UUID precedingId;

    @Column(name = "preceding_number", length = 64)
    @Nullable
    String precedingNumber;

    @Column(name = "preceding_date")
    @Nullable
    Integer precedingDate;

    @Column(name = "invoice_number", length = 64)
    @Nullable
    String invoiceNumber;

    @Column(name = "issue_date")
    @Nullable
    Integer issueDate;

    @Column(name = "due_date")
    @Nullable
    Integer dueDate;

    @Column(name = "accounting_date")
    @Nullable
    Integer accountingDate;

    @Column(name = "tax_point")
    @Nullable
    Integer taxPoint;

    @Column(name = "terms_days")
    @Nullable
    Integer termsDays;

    @Column(name = "terms_from", length = 16)
    @Nullable
    String termsFrom;

    @Column(name = "discount_percent", precision = 7, scale = 4)
    @Nullable
    BigDecimal discountPercent;

    @Column(name = "discount_days")
    @Nullable
    Integer discountDays;

    @Column(name = "retained_until")
    @Nullable
    Integer retainedUntil;

    /** The day by which lists sort it: of issue or, before it, of creation in UTC. */
    @Column(name = "listed_on")
    int listedOn;

    @Column(name = "created_at")
    long createdAt;

    /** Its lines, where they were read with it. */
    @Transient
    List<InvoiceLineEntity> lines;

    @Override
    public String recordType() {
        return "invoice";
    }
}
