package io.visioncraft.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * The business that a VisionCraft instance serves and whose invoices it issues. Immutable and thread-safe.
 *
 * @param party legal name, address and tax ids, as they stand on invoices; the address is required
 * @param zone the zone in which documents are dated (GEN-8)
 * @param currency the currency that is used where a caller names none
 * @param paymentTermDays days from issue to due date, 0 to 365
 */
public record Issuer(Party party, ZoneId zone, Currency currency, int paymentTermDays) {

    public Issuer {
        Arguments.required("party", party);
        Arguments.required("zone", zone);
        Currencies.withMinorUnits(Arguments.required("currency", currency));
        if (party.address() == null) {
            throw KernelCodes.REQUIRED.rejection("The issuer has an address");
        }
        if (paymentTermDays < 0 || paymentTermDays > 365) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Payment terms are 0 to 365 days, not " + paymentTermDays, "min", 0, "max", 365);
        }
    }

    /** An issuer with payment terms of 14 days. */
    public static Issuer of(Party party, ZoneId zone, String currency) {
        return new Issuer(party, zone, Currencies.of(Arguments.required("currency", currency)), 14);
    }

    /** The date of an instant where the issuer is. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
