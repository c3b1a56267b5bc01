package io.visioncraft.persistence.jpa;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credit note; its lines and tax groups are rows of their own. */
@Table("vc_credit_note")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class CreditNoteRow extends BilledDocumentRow {

    @Column("invoice_id")
    UUID invoiceId;

    @Column("customer_id")
    UUID customerId;

    @Column("invoice_number")
    String invoiceNumber;

    @Column("seller")
    String seller;

    @Column("buyer")
    String buyer;

    @Column("credit_note_number")
    String creditNoteNumber;

    @Column("issue_date")
    int issueDate;

    @Column("due_date")
    int dueDate;

    @Column("reason_code")
    String reasonCode;

    @Column("accounting_date")
    int accountingDate;

    @Column("tax_point")
    int taxPoint;

    @Column("retained_until")
    @Nullable
    Integer retainedUntil;

    @Column("reason")
    String reason;

    @Column("created_at")
    long createdAt;

    /** Its lines, where they were read with it. */
    List<CreditNoteLineRow> lines;

    @Override
    public String recordType() {
        return "credit-note";
    }
}
