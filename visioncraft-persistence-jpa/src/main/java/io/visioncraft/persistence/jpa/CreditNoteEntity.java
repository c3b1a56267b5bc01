package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credit note; its lines and tax groups are rows of their own. */
@Entity(name = "VcCreditNote")
@Table(name = "vc_credit_note")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CreditNoteEntity extends BilledDocumentEntity {

    @Column(name = "invoice_id")
    UUID invoiceId;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "invoice_number", length = 64)
    String invoiceNumber;

    @Column(name = "seller", length = 20000)
    String seller;

    @Column(name = "buyer", length = 20000)
    String buyer;

    @Column(name = "credit_note_number", length = 64)
    String creditNoteNumber;

    @Column(name = "issue_date")
    int issueDate;

    @Column(name = "due_date")
    int dueDate;

    @Column(name = "reason_code", length = 32)
    String reasonCode;

    @Column(name = "accounting_date")
    int accountingDate;

    @Column(name = "tax_point")
    int taxPoint;

    @Column(name = "retained_until")
    @Nullable
    Integer retainedUntil;

    @Column(name = "reason", length = 4000)
    String reason;

    @Column(name = "created_at")
    long createdAt;

    /** Its lines, where they were read with it. */
    @Transient
    List<CreditNoteLineEntity> lines;

    @Override
    public String recordType() {
        return "credit-note";
    }
}
