package io.visioncraft.spring.boot.settings;

import io.visioncraft.billing.InvoiceNumbering;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.NumberFormat;
import io.visioncraft.spring.boot.PropertyFaults;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When and how the business invoices. A bean of type {@code InvoicingPolicy} takes the place of all of them.
 *
 * @param trigger Step of an order that makes its invoice.
 * @param numbering Whether that step numbers the invoice, or leaves it as a draft that is issued later.
 * @param invoicePrefix Beginning of invoice numbers, 1 to 20 capital letters and digits. Another prefix begins a new series.
 * @param creditNotePrefix Beginning of credit note numbers, 1 to 20 capital letters and digits, unlike the invoices'.
 * @param numberFormat Form of the numbers of both, with the places {prefix}, {year} and {number} or {number:6}. YAML wants it
 *     between quotes. Without {year} it needs yearly-restart=false.
 * @param yearlyRestart Whether numbers begin at 1 again with the first document of a year.
 * @param billingProfileRequired Whether only customers with a billing profile can place orders. The others get a simplified
 *     invoice if not.
 * @param simplifiedLimits The most that an order of a customer without a billing profile may come to, tax included, by currency.
 *     A currency that is not named is not limited.
 * @param retentionYears For how many years after that of its issue a document keeps the names on it, 1 to 30.
 */
@ConfigurationProperties(value = "visioncraft.invoicing", ignoreUnknownFields = false)
record InvoicingProperties(
        @DefaultValue("placed") InvoiceTrigger trigger,
        @DefaultValue("immediate") InvoiceNumbering numbering,
        @DefaultValue("INV") String invoicePrefix,
        @DefaultValue("CRN") String creditNotePrefix,
        @DefaultValue("{prefix}-{year}-{number:6}") String numberFormat,
        @DefaultValue("true") boolean yearlyRestart,
        @DefaultValue("false") boolean billingProfileRequired,
        @DefaultValue Map<String, BigDecimal> simplifiedLimits,
        @DefaultValue("10") int retentionYears) {

    InvoicingPolicy policy() {
        PropertyFaults faults = new PropertyFaults("visioncraft.invoicing");
        InvoicingPolicy policy = InvoicingPolicy.standard().when(trigger);
        policy = numbering == InvoiceNumbering.DEFERRED ? policy.deferred() : policy;
        policy = yearlyRestart ? policy : policy.withoutYearlyRestart();
        policy = billingProfileRequired ? policy.requiringBillingProfiles() : policy;
        policy = prefixed(policy, faults);
        policy = faults.change("number-format", policy, p -> p.numbered(NumberFormat.of(numberFormat)));
        for (Map.Entry<String, BigDecimal> limit : simplifiedLimits.entrySet()) {
            String currency = limit.getKey().toUpperCase(Locale.ROOT);
            policy = faults.change(
                    "simplified-limits." + limit.getKey(),
                    policy,
                    p -> p.limitingSimplifiedInvoices(limit.getValue().toPlainString(), currency));
        }
        policy = faults.change("retention-years", policy, p -> p.retainingYears(retentionYears));
        faults.throwIfAny();
        return policy;
    }

    /** The prefixes one after the other, the first beside a stand-in, so that a refusal names the right property. */
    private InvoicingPolicy prefixed(InvoicingPolicy policy, PropertyFaults faults) {
        String other = invoicePrefix.equals("X") ? "Y" : "X";
        InvoicingPolicy invoices = faults.change("invoice-prefix", policy, p -> p.withPrefixes(invoicePrefix, other));
        return faults.change("credit-note-prefix", invoices, p -> p.withPrefixes(p.invoicePrefix(), creditNotePrefix));
    }
}
