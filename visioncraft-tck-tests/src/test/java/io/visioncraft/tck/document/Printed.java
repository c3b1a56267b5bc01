package io.visioncraft.tck.document;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.Parties;
import io.visioncraft.kernel.ElectronicAddress;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.RegistrationId;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.ordering.Delivery;
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
 * @param seller the ids of the seller
 * @param buyer the ids of the buyer
 * @param supplied whether a day or a period of supply is printed (BT-72, BG-14)
 * @param deliverTo the country in which the supply arrives (BT-80), empty if it is not printed
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
        Ids seller,
        Ids buyer,
        boolean supplied,
        String deliverTo,
        List<Line> lines,
        List<Group> groups,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal total,
        BigDecimal prepaid,
        BigDecimal rounding,
        BigDecimal due) {

    /**
     * The ids of a party, empty where there is none.
     *
     * @param vat the VAT id (BT-31, BT-48); not printed beside what is out of scope (BR-O-02)
     * @param taxNumber the number at the local tax office (BT-32)
     * @param registration the id of a register of legal parties (BT-30, BT-47)
     * @param other another id (BT-29, BT-46)
     * @param address the electronic address (BT-34, BT-49)
     * @param addressScheme its scheme
     */
    record Ids(String vat, String taxNumber, String registration, String other, String address, String addressScheme) {

        static Ids of(Party party, boolean outOfScope) {
            RegistrationId registration = party.registration();
            ElectronicAddress electronic = party.electronicAddress();
            return new Ids(
                    outOfScope ? "" : party.vatId().map(TaxId::value).orElse(""),
                    party.taxNumber().map(TaxId::value).orElse(""),
                    registration == null ? "" : registration.value(),
                    party.otherIds().stream()
                            .map(RegistrationId::value)
                            .findFirst()
                            .orElse(""),
                    electronic == null ? "" : electronic.value(),
                    electronic == null ? "" : electronic.scheme());
        }
    }

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
                invoice.parties(),
                invoice.references(),
                invoice.lines().stream()
                        .map(line -> new Line(Taxed.of(line.tax().decision()), plain(line.amount()), plain(line.net())))
                        .toList(),
                invoice.totals());
    }

    /** A credit note of an invoice, whose day and place of supply it prints. */
    static Printed of(CreditNote note, Invoice invoice) {
        return of(
                true,
                note.parties(),
                invoice.references(),
                note.printed("Given back").stream()
                        .map(line -> new Line(Taxed.of(line.tax()), plain(line.amount()), plain(line.net())))
                        .toList(),
                note.totals());
    }

    private static Printed of(
            boolean credit, Parties parties, InvoiceReferences references, List<Line> lines, DocumentTotals totals) {
        boolean outOfScope = totals.groups().stream()
                .anyMatch(group -> group.decision().code().equals(TaxDecision.OUT_OF_SCOPE));
        Delivery delivery = references.deliverTo();
        return new Printed(
                credit,
                totals.method().basis() == PriceBasis.GROSS,
                totals.method().rounding() == TaxRounding.LINE,
                Ids.of(parties.seller(), outOfScope),
                Ids.of(parties.buyer(), outOfScope),
                references.supplyUntil() != null,
                delivery == null ? "" : delivery.address().country(),
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
