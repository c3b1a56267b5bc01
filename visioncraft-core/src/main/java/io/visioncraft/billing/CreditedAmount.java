package io.visioncraft.billing;

import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.tax.TaxDecision;
import java.math.BigDecimal;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A checked amount that is to be credited of the tax groups that it names. Immutable and thread-safe.
 *
 * @param country the country whose tax it is; null for any, empty for none
 * @param code the category code of EN 16931; null for any
 * @param rate in per cent; null for any
 * @param exemption the code of the reason why there is no tax; null for any, empty for none
 * @param amount more than 0
 * @param basis whether it holds the tax; null for that of the invoice
 */
record CreditedAmount(
        @Nullable String country,
        @Nullable String code,
        @Nullable BigDecimal rate,
        @Nullable String exemption,
        Money amount,
        @Nullable PriceBasis basis) {

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "country", "code");
    }

    /** Whether all that it states is so in a group. */
    boolean names(TaxDecision group) {
        String of = group.country();
        ExemptionReason reason = group.reason();
        return (country == null || country.equals(of == null ? "" : of))
                && (code == null || code.equals(group.code()))
                && (rate == null || rate.compareTo(group.rate().percent()) == 0)
                && (exemption == null || exemption.equals(reason == null ? "" : reason.code()));
    }

    /** What it states of its groups, to be shown. */
    String group() {
        return text(country, code, rate, exemption);
    }

    /** A group as it would be named. */
    static String group(TaxDecision group) {
        ExemptionReason reason = group.reason();
        return text(group.country(), group.code(), group.rate().percent(), reason == null ? null : reason.code());
    }

    private static String text(
            @Nullable String country, @Nullable String code, @Nullable BigDecimal rate, @Nullable String exemption) {
        StringJoiner text = new StringJoiner(" ").setEmptyValue("any kind");
        add(country, text);
        add(code, text);
        add(rate == null ? null : rate.stripTrailingZeros().toPlainString() + " %", text);
        add(exemption, text);
        return text.toString();
    }

    private static void add(@Nullable String part, StringJoiner text) {
        if (part != null && !part.isEmpty()) {
            text.add(part);
        }
    }
}
