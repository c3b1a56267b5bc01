package io.visioncraft.identity;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last check of one tax id of a user's billing profile (PAY-8): for which country it was asked, when, how and with what
 * result. It stands as long as the profile has that very id in that very country; a change of either makes it void. Only an id
 * whose check is {@link Result#VALID} counts when an order is taxed (TAX-1). Immutable and thread-safe.
 *
 * @param taxId the id that was checked
 * @param country the country of the profile's address at that time, for which it was asked, a code of
 *     {@link Address#countryCode}
 * @param at when it was asked for, UTC, to the microsecond, and not before the check in whose place it is (GEN-8)
 * @param result what was found
 * @param how who or what was asked, for example {@code VIES}; one line of at most 64 characters
 * @param reference the number under which the source keeps its answer, for example the consultation number of VIES; at most 64
 *     characters, empty if it gave none
 */
public record TaxIdCheck(TaxId taxId, String country, Instant at, Result result, String how, String reference) {

    /** What a check of a tax id found. */
    public enum Result {
        /** The id exists and is in force. */
        VALID,
        /** There is no such id, or it is no longer in force. */
        INVALID,
        /** The source cannot tell, for example because it does not know the scheme of the id. */
        UNKNOWN
    }

    /**
     * Checks the parts and strips the texts.
     *
     * @param taxId the id that was checked
     * @param country the country for which it was asked, a code of {@link Address#countryCode}
     * @param at when it was asked for, UTC, to the microsecond, and not before the check in whose place it is (GEN-8)
     * @param result what was found
     * @param how who or what was asked, at most 64 characters, not blank
     * @param reference the number of the source, at most 64 characters; null and blank become empty
     * @throws NullPointerException if the id, the time or the result is null
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-country} or a code of {@link Text#keptCode}
     */
    public TaxIdCheck {
        Objects.requireNonNull(taxId, "taxId");
        country = Address.countryCode(country);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(result, "result");
        how = Text.keptCode(how);
        reference = Text.keptOptionalLine(reference, Text.CODE);
    }

    /** This check in the place of another, and dated no earlier, also where another node wrote that (GEN-8). */
    TaxIdCheck inPlaceOf(TaxIdCheck before) {
        return at.isBefore(before.at) ? new TaxIdCheck(taxId, country, before.at, result, how, reference) : this;
    }

    /** Whether the profile has the id, in the country for which it was asked. */
    boolean standsIn(@Nullable Party profile) {
        return profile != null
                && profile.address() != null
                && profile.address().country().equals(country)
                && profile.taxIds().contains(taxId);
    }

    /** {@return the check without the number and the texts} */
    @Override
    public String toString() {
        return Masked.text(this, "country");
    }
}
