package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.tax.TaxDecision;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tax decision as the columns of a line or of a tax group. */
final class TaxColumns {

    private TaxColumns() {}

    private static @Nullable String code(@Nullable ExemptionReason reason) {
        return reason == null ? null : reason.code();
    }

    private static @Nullable String text(@Nullable ExemptionReason reason) {
        return reason == null ? null : reason.text();
    }

    static TaxDecision decision(
            String code,
            BigDecimal rate,
            @Nullable String country,
            @Nullable String exemptionCode,
            @Nullable String exemptionText) {
        return new TaxDecision(code, new TaxRate(rate), country, reason(exemptionCode, exemptionText));
    }

    private static @Nullable ExemptionReason reason(@Nullable String code, @Nullable String text) {
        return code == null && text == null
                ? null
                : new ExemptionReason(Objects.requireNonNullElse(code, ""), Objects.requireNonNullElse(text, ""));
    }

    static <R extends LineRow> R fill(R row, TaxDecision decision) {
        row.taxCode = decision.code();
        row.taxRate = decision.rate().percent();
        row.taxCountry = decision.country();
        row.exemptionCode = code(decision.reason());
        row.exemptionText = text(decision.reason());
        return row;
    }

    static TaxDecision of(LineRow row) {
        return decision(row.taxCode, row.taxRate, row.taxCountry, row.exemptionCode, row.exemptionText);
    }

    static <R extends TaxGroupRow> R fill(R row, TaxDecision decision) {
        row.taxCode = decision.code();
        row.rate = decision.rate().percent();
        row.taxCountry = decision.country();
        row.exemptionCode = code(decision.reason());
        row.exemptionText = text(decision.reason());
        return row;
    }

    static TaxDecision of(TaxGroupRow row) {
        return decision(row.taxCode, row.rate, row.taxCountry, row.exemptionCode, row.exemptionText);
    }
}
