package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A credit note; its lines and tax groups are rows of their own. */
@Entity(name = "VcCreditNote")
@Table(name = "vc_credit_note")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CreditNoteEntity extends DocumentEntity {

    @Column(name = "invoice_id")
    UUID invoiceId;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "invoice_number")
    String invoiceNumber;

    @Column(name = "seller")
    String seller;

    @Column(name = "buyer")
    String buyer;

    @Column(name = "credit_note_number")
    String creditNoteNumber;

    @Column(name = "issue_date")
    int issueDate;

    @Column(name = "due_date")
    int dueDate;

    @Column(name = "reason")
    String reason;

    @Column(name = "created_at")
    long createdAt;

    @OneToMany
    @JoinColumn(name = "credit_note_id", referencedColumnName = "id", insertable = false, updatable = false)
    List<CreditNoteLineEntity> lines;

    @OneToMany
    @JoinColumn(name = "credit_note_id", referencedColumnName = "id", insertable = false, updatable = false)
    List<CreditNoteTaxGroupEntity> taxGroups;

    @Override
    List<CreditNoteLineEntity> lines() {
        return lines;
    }

    @Override
    List<CreditNoteTaxGroupEntity> taxGroups() {
        return taxGroups;
    }

    @Override
    public String recordType() {
        return "credit-note";
    }
}
