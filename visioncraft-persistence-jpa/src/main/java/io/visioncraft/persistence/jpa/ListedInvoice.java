package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.BilledAmounts;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a list of invoices: an invoice and, where it has one, its receivable. */
final class ListedInvoice implements StoredRow {

    /** What is read of the invoice {@code i} and the receivable {@code r}. */
    static final String COLUMNS =
            "i.id, i.order_id, i.customer_id, i.status, i.currency, i.total_payable, i.created_at,"
                    + " i.invoice_number, i.issue_date, i.due_date, i.accounting_date,"
                    + " i.tax_point, i.terms_days, i.terms_from, i.discount_percent, i.discount_days,"
                    + " i.retained_until, r.version, r.customer_id, r.total, r.credited, r.allocated,"
                    + " r.pending, r.discounted, r.written_off, r.excess, r.issue_date, r.due_date,"
                    + " i.buyer, i.total_net, i.total_tax";

    private static final int PAYABLE = 5;
    private static final int NUMBER = 7;
    private static final int ISSUE_DATE = 8;
    private static final int DUE_DATE = 9;
    private static final int ACCOUNTING_DATE = 10;
    private static final int TAX_POINT = 11;
    private static final int TERMS = 12;
    private static final int RETAINED_UNTIL = 16;
    private static final int RECEIVABLE = 17;
    private static final int AMOUNTS = 19;
    private static final int RECEIVABLE_DATES = 26;
    private static final int BUYER = 28;
    private static final int NET = 29;
    private static final int TAX = 30;

    private final Object[] columns;

    /** @param columns the values of {@link #COLUMNS} */
    ListedInvoice(Object[] columns) {
        this.columns = columns;
    }

    /** Throws a {@code RuntimeException} if the row is not valid. */
    InvoiceSummary summary() {
        Amounts in = Amounts.in((String) columns[4]);
        Receivable receivable = receivable(in);
        Money nothing = Money.zero(in.currency());
        return new InvoiceSummary(
                id(),
                new OrderId((UUID) columns[1]),
                new UserId((UUID) columns[2]),
                PartyText.legalName((String) columns[BUYER]),
                InvoiceStatus.valueOf((String) columns[3]),
                issue(),
                new BilledAmounts(money(in, NET), money(in, TAX), money(in, PAYABLE)),
                receivable == null ? nothing : receivable.balance(),
                receivable == null ? nothing : receivable.excess(),
                receivable == null ? null : receivable.settlement(),
                Micros.at(number(6)));
    }

    private InvoiceId id() {
        return new InvoiceId((UUID) columns[0]);
    }

    private @Nullable Issuance issue() {
        return columns[NUMBER] == null
                ? null
                : new Issuance(
                        (String) columns[NUMBER],
                        Days.at((int) number(ISSUE_DATE)),
                        Days.at((int) number(TAX_POINT)),
                        Days.at((int) number(ACCOUNTING_DATE)),
                        Days.at((int) number(DUE_DATE)),
                        TermsMapper.terms(
                                whole(TERMS),
                                (String) columns[TERMS + 1],
                                (BigDecimal) columns[TERMS + 2],
                                whole(TERMS + 3)),
                        Days.atNullable(whole(RETAINED_UNTIL)));
    }

    private @Nullable Receivable receivable(Amounts in) {
        return columns[RECEIVABLE] == null
                ? null
                : new Receivable(
                        id(),
                        new UserId((UUID) columns[RECEIVABLE + 1]),
                        amount(in, 0),
                        amount(in, 1),
                        amount(in, 2),
                        amount(in, 3),
                        amount(in, 4),
                        amount(in, 5),
                        amount(in, 6),
                        Days.at((int) number(RECEIVABLE_DATES)),
                        Days.at((int) number(RECEIVABLE_DATES + 1)),
                        number(RECEIVABLE));
    }

    private Money amount(Amounts in, int place) {
        return money(in, AMOUNTS + place);
    }

    private Money money(Amounts in, int column) {
        return in.money((BigDecimal) columns[column]);
    }

    private long number(int place) {
        return ((Number) columns[place]).longValue();
    }

    private @Nullable Integer whole(int place) {
        return columns[place] == null ? null : (int) number(place);
    }

    @Override
    public String recordType() {
        return "invoice";
    }

    @Override
    public Object recordId() {
        return columns[0];
    }
}
