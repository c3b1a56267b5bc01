package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice; its lines and tax groups are rows of their own. */
@Entity(name = "VcInvoice")
@Table(name = "vc_invoice")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class InvoiceEntity extends DocumentEntity {

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "status")
    String status;

    @Column(name = "seller")
    String seller;

    @Column(name = "buyer")
    String buyer;

    @Column(name = "order_reference")
    String orderReference;

    @Column(name = "buyer_reference")
    String buyerReference;

    @Column(name = "supply_from")
    @Nullable
    Integer supplyFrom;

    @Column(name = "supply_until")
    @Nullable
    Integer supplyUntil;

    @Column(name = "invoice_number")
    @Nullable
    String invoiceNumber;

    @Column(name = "issue_date")
    @Nullable
    Integer issueDate;

    @Column(name = "due_date")
    @Nullable
    Integer dueDate;

    @Column(name = "created_at")
    long createdAt;

    @OneToMany
    @JoinColumn(name = "invoice_id", referencedColumnName = "id", insertable = false, updatable = false)
    List<InvoiceLineEntity> lines;

    @OneToMany
    @JoinColumn(name = "invoice_id", referencedColumnName = "id", insertable = false, updatable = false)
    List<InvoiceTaxGroupEntity> taxGroups;

    @Override
    List<InvoiceLineEntity> lines() {
        return lines;
    }

    @Override
    List<InvoiceTaxGroupEntity> taxGroups() {
        return taxGroups;
    }

    @Override
    public String recordType() {
        return "invoice";
    }
}
