package io.visioncraft.billing;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.List;

/**
 * A line as it is printed on a credit note (EN 16931 BG-25): units of a line of the invoice, or once an amount that is credited
 * of a tax group (INV-5). The nets of the printed lines of a group add up to its base (BR-S-08 and its like), and those of all to
 * the net total (BR-CO-10). Immutable and thread-safe.
 *
 * <p>{@code quantity × price − allowances − difference = amount}, rounded.
 *
 * @param description the text of the invoice's line; the wording of the reason for an amount
 * @param quantity how many units; 1 for an amount
 * @param unit the unit that is counted; one ({@code C62}) for an amount
 * @param price of one unit in the currency of the document, at most 6 decimals, with or without tax as the document says
 * @param allowances what is taken off, the share of each discount
 * @param difference what is also taken off, because an amount was credited of the line before and is not credited twice; apart
 *     from that at most a minor unit of rounding per discount, which may be negative
 * @param tax how the line is taxed
 * @param amount what is credited, with or without tax as the document says
 * @param net what is credited without tax
 */
public record PrintedCredit(
        String description,
        BigDecimal quantity,
        UnitCode unit,
        BigDecimal price,
        List<Allowance> allowances,
        Money difference,
        TaxDecision tax,
        Money amount,
        Money net) {

    /**
     * Copies the list.
     *
     * @param description the text of the invoice's line; the wording of the reason for an amount
     * @param quantity how many units; 1 for an amount
     * @param unit the unit that is counted
     * @param price of one unit, with or without tax as the document says
     * @param allowances what is taken off, the share of each discount
     * @param difference what is also taken off
     * @param tax how the line is taxed
     * @param amount what is credited, with or without tax as the document says
     * @param net what is credited without tax
     */
    public PrintedCredit {
        allowances = List.copyOf(allowances);
    }

    static PrintedCredit of(CreditedLine line) {
        Money whole = Rounding.halfUp(
                line.unitPrice().amount().multiply(line.units()), line.net().currency());
        return new PrintedCredit(
                line.description(),
                line.units(),
                line.unit(),
                line.unitPrice().amount(),
                line.allowances(),
                whole.minus(line.discount()).minus(line.amount()),
                line.tax().decision(),
                line.amount(),
                line.net());
    }

    static PrintedCredit of(TaxGroup group, PriceBasis basis, String wording) {
        Money amount = basis == PriceBasis.NET ? group.base() : group.base().plus(group.tax());
        return new PrintedCredit(
                wording,
                BigDecimal.ONE,
                UnitCode.ONE,
                amount.amount(),
                List.of(),
                Money.zero(amount.currency()),
                group.decision(),
                amount,
                group.base());
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
