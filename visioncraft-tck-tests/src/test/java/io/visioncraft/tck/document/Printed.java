package io.visioncraft.tck.document;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxRounding;
import java.math.BigDecimal;
import java.util.List;

/**
 * What stands on an invoice or a credit note, as plain texts and decimals.
 *
 * @param credit whether it is a credit note
 * @param gross whether its prices hold the tax
 * @param eachLine whether its tax is rounded on each line
 * @param buyerVatId the VAT id of the buyer (BT-48), empty if there is none
 * @param lines the lines (BG-25)
 * @param groups the tax breakdown (BG-23)
 * @param net the total without tax (BT-109), and the sum of the lines (BT-106)
 * @param tax the total of the tax (BT-110)
 * @param total with tax (BT-112)
 * @param prepaid what was paid before (BT-113)
 * @param rounding of the amount due (BT-114)
 * @param due what is to be paid (BT-115)
 */
record Printed(
        boolean credit,
        boolean gross,
        boolean eachLine,
        String buyerVatId,
        List<Line> lines,
        List<Group> groups,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal total,
        BigDecimal prepaid,
        BigDecimal rounding,
        BigDecimal due) {

    /**
     * A line.
     *
     * @param taxed code, rate, country and reason
     * @param amount price times quantity
     * @param net without tax (BT-131)
     */
    record Line(Taxed taxed, BigDecimal amount, BigDecimal net) {}

    /**
     * A tax group.
     *
     * @param taxed code, rate, country and reason
     * @param base what is taxed (BT-116)
     * @param tax of it (BT-117)
     */
    record Group(Taxed taxed, BigDecimal base, BigDecimal tax) {}

    /**
     * How a line or a group is taxed.
     *
     * @param code of the category (BT-118, BT-151)
     * @param rate in per cent (BT-119, BT-152)
     * @param country whose tax it is, empty for none
     * @param reason why there is none (BT-121), empty where there is no reason
     */
    record Taxed(String code, BigDecimal rate, String country, String reason) {

        static Taxed of(TaxDecision decision) {
            String country = decision.country();
            ExemptionReason reason = decision.reason();
            return new Taxed(
                    decision.code(),
                    decision.rate().percent(),
                    country == null ? "" : country,
                    reason == null ? "" : reason.code());
        }

        /** Code and rate, by which EN 16931 tells groups apart. */
        String codeAndRate() {
            return code + " " + rate.stripTrailingZeros().toPlainString();
        }

        String group() {
            return Treatment.group(code, rate, country, reason);
        }
    }

    static Printed of(Invoice invoice) {
        return of(
                false,
                invoice.parties().buyer(),
                invoice.lines().stream()
                        .map(line -> new Line(Taxed.of(line.tax().decision()), plain(line.amount()), plain(line.net())))
                        .toList(),
                invoice.totals());
    }

    static Printed of(CreditNote note) {
        return of(
                true,
                note.parties().buyer(),
                note.printed("Given back").stream()
                        .map(line -> new Line(Taxed.of(line.tax()), plain(line.amount()), plain(line.net())))
                        .toList(),
                note.totals());
    }

    private static Printed of(boolean credit, Party buyer, List<Line> lines, DocumentTotals totals) {
        return new Printed(
                credit,
                totals.method().basis() == PriceBasis.GROSS,
                totals.method().rounding() == TaxRounding.LINE,
                buyer.taxIds().stream()
                        .filter(id -> id.scheme().equals(TaxId.VAT))
                        .map(TaxId::value)
                        .findFirst()
                        .orElse(""),
                lines,
                totals.groups().stream()
                        .map(group -> new Group(Taxed.of(group.decision()), plain(group.base()), plain(group.tax())))
                        .toList(),
                plain(totals.net()),
                plain(totals.tax()),
                plain(totals.gross()),
                plain(totals.prepaid()),
                plain(totals.rounding()),
                plain(totals.due()));
    }

    private static BigDecimal plain(Money money) {
        return money.amount();
    }
}
