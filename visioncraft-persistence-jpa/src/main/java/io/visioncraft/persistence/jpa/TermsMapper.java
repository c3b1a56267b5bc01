package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.PaymentTerms;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payment terms as columns: the days, the day from which they count, and the cash discount. */
final class TermsMapper {

    private static final String ISSUE = "ISSUE";
    private static final String MONTH_END = "MONTH_END";

    private TermsMapper() {}

    static void fill(InvoiceRow row, PaymentTerms terms) {
        row.termsDays = terms.days();
        row.termsFrom = terms.fromMonthEnd() ? MONTH_END : ISSUE;
        CashDiscount discount = terms.discount();
        row.discountPercent = discount == null ? null : discount.percent();
        row.discountDays = discount == null ? null : discount.days();
    }

    /** The terms of an issued invoice. Throws a {@code RuntimeException} if the columns are not valid. */
    static PaymentTerms terms(
            @Nullable Integer days,
            @Nullable String from,
            @Nullable BigDecimal discountPercent,
            @Nullable Integer discountDays) {
        return new PaymentTerms(
                Objects.requireNonNull(days),
                monthEnd(Objects.requireNonNull(from)),
                discountPercent == null && discountDays == null
                        ? null
                        : new CashDiscount(
                                Objects.requireNonNull(discountPercent), Objects.requireNonNull(discountDays)));
    }

    private static boolean monthEnd(String from) {
        return switch (from) {
            case ISSUE -> false;
            case MONTH_END -> true;
            default -> throw new IllegalArgumentException("Terms count from ISSUE or MONTH_END, not " + from);
        };
    }
}
