package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository.Query;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice whose stored terms are none is told by type and id, where it is read and where it is listed. */
@Rule({"GEN-3", "INV-6"})
class CorruptTermsTest extends StorageCases {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PaymentTerms TERMS = PaymentTerms.monthEndPlus(10).with(CashDiscount.of("2.5", 7));

    private Invoice invoice;

    @BeforeEach
    void beginWithAnIssuedInvoice() {
        invoice = stored(
                store.billing().invoices(),
                like(new BillingRecords().draft())
                        .with(Invoice::status, InvoiceStatus.ISSUED)
                        .with(
                                Invoice::issue,
                                new Issuance("INV-1", DAY, DAY, DAY, TERMS.dueDate(DAY), TERMS, DAY.plusYears(10)))
                        .made());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terms_days = 366",
                "terms_days = -1",
                "terms_from = 'WEEK_END'",
                "terms_from = 'month_end'",
                "terms_from = ''",
                "discount_percent = 0",
                "discount_percent = 100",
                "discount_percent = -2.5",
                "discount_days = 366",
                "discount_days = -1",
                "due_date = issue_date - 1"
            })
    void tellsTermsThatAreNotValid(String change) {
        opened.execute("UPDATE vc_invoice SET " + change);

        assertTold();
    }

    @ParameterizedTest
    @CsvSource({
        "vc_invoice_discount, discount_days",
        "vc_invoice_discount, discount_percent",
        "vc_invoice_terms, terms_from",
        "vc_invoice_terms, terms_days",
        "vc_invoice_terms, tax_point"
    })
    void tellsTermsOfWhichAPartIsMissing(String constraint, String column) {
        String condition = constraint.equals("vc_invoice_terms")
                ? "(status = 'ISSUED' AND tax_point IS NOT NULL AND terms_days IS NOT NULL AND terms_from IS NOT NULL)"
                        + " OR (status <> 'ISSUED' AND tax_point IS NULL AND terms_days IS NULL AND terms_from IS NULL)"
                : "(discount_percent IS NULL AND discount_days IS NULL)"
                        + " OR (discount_percent IS NOT NULL AND discount_days IS NOT NULL AND terms_days IS NOT NULL)";
        if (column.equals("terms_days")) { // which the other constraint asks for too
            opened.execute("UPDATE vc_invoice SET discount_percent = NULL, discount_days = NULL");
        }
        opened.execute("ALTER TABLE vc_invoice DROP CONSTRAINT " + constraint);
        try {
            opened.execute("UPDATE vc_invoice SET " + column + " = NULL");

            assertTold();
        } finally {
            opened.execute("DELETE FROM vc_invoice_line");
            opened.execute("DELETE FROM vc_invoice_tax_group");
            opened.execute("DELETE FROM vc_invoice");
            opened.execute("ALTER TABLE vc_invoice ADD CONSTRAINT " + constraint + " CHECK (" + condition + ")");
        }
    }

    private void assertTold() {
        assertCorrupt("invoice", invoice.id(), () -> store.billing().invoices().find(invoice.id()));
        assertCorrupt("invoice", invoice.id(), () -> store.billing().invoices().list(Query.ALL, null, 10));
    }
}
