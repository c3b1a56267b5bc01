package io.visioncraft.billing;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitCode;
import java.math.BigDecimal;

/**
 * The revenue of one service in one step of a period, in one unit and currency (TAX-2): that of the lines of documents, without
 * tax. Immutable and thread-safe.
 *
 * @param span the days of the step
 * @param service the service
 * @param code its code as it is now
 * @param name its name as it is now
 * @param unit the unit of the lines; a service whose unit was changed has a figure for each
 * @param invoicedUnits how many units were invoiced, 0 or more, without zeros at the end
 * @param creditedUnits how many units were credited, 0 or more, without zeros at the end; an amount that was credited takes no
 *     units back
 * @param invoiced the net of invoices, 0 or more
 * @param credited the net of credit notes, 0 or more
 */
public record ServiceRevenue(
        FigureSpan span,
        ServiceId service,
        String code,
        String name,
        UnitCode unit,
        BigDecimal invoicedUnits,
        BigDecimal creditedUnits,
        Money invoiced,
        Money credited) {

    /**
     * Drops zeros at the end of the quantities.
     *
     * @param span the days of the step
     * @param service the service
     * @param code its code as it is now
     * @param name its name as it is now
     * @param unit the unit of the lines
     * @param invoicedUnits how many units were invoiced
     * @param creditedUnits how many units were credited
     * @param invoiced the net of invoices
     * @param credited the net of credit notes
     */
    public ServiceRevenue {
        invoicedUnits = plain(invoicedUnits);
        creditedUnits = plain(creditedUnits);
    }

    private static BigDecimal plain(BigDecimal units) {
        BigDecimal stripped = units.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@return the net of invoices less that of credit notes; negative where more was credited} */
    public Money net() {
        return invoiced.minus(credited);
    }

    /** {@return the units that were invoiced less those that were credited} */
    public BigDecimal units() {
        return plain(invoicedUnits.subtract(creditedUnits));
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
