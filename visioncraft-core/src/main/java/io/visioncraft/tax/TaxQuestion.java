package io.visioncraft.tax;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tax policy is asked: how services of one class are taxed on one document (TAX-1). Immutable and thread-safe.
 *
 * @param seller the issuer of the document
 * @param buyer the buyer's billing profile; null if there is none
 * @param confirmed the tax ids of the buyer that a check found valid; only such an id makes reverse charge or an
 *     intra-community supply (PAY-8)
 * @param taxClass the tax class of the services
 * @param taxPoint the day by whose law the tax is decided: the end of supply where it is stated, else the day of the document
 * @param deliverTo the country in which the supply arrives, a code of {@link Address#countryCode}; null if not stated
 * @param currency the currency of the document
 */
public record TaxQuestion(
        Party seller,
        @Nullable Party buyer,
        Set<TaxId> confirmed,
        TaxClass taxClass,
        LocalDate taxPoint,
        @Nullable String deliverTo,
        Currency currency) {

    private static final String VAT = "VAT";

    /**
     * Copies the ids.
     *
     * @param seller the issuer of the document
     * @param buyer the buyer's billing profile; null if there is none
     * @param confirmed the tax ids of the buyer that a check found valid
     * @param taxClass the tax class of the services
     * @param taxPoint the day by whose law the tax is decided
     * @param deliverTo the country in which the supply arrives; null if not stated
     * @param currency the currency of the document
     * @throws NullPointerException if a part but buyer and deliverTo is null
     */
    public TaxQuestion {
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(taxClass, "taxClass");
        Objects.requireNonNull(taxPoint, "taxPoint");
        Objects.requireNonNull(currency, "currency");
        confirmed = Set.copyOf(confirmed);
    }

    /** {@return the country of the seller's address} */
    public String sellerCountry() {
        return Objects.requireNonNull(seller.address(), "an issuer has an address")
                .country();
    }

    /** {@return the country of the buyer's address, the seller's where the buyer has none} */
    public String buyerCountry() {
        Address address = buyer == null ? null : buyer.address();
        return address == null ? sellerCountry() : address.country();
    }

    /**
     * {@return the country in which the supply arrives: for goods that which is stated, else the buyer's} A service follows its
     * buyer, wherever something is sent.
     */
    public String arrivalCountry() {
        return deliverTo == null || taxClass.supply() != SupplyKind.GOODS ? buyerCountry() : deliverTo;
    }

    /**
     * {@return whether a check found a tax id of the buyer valid (PAY-8)} For a seller in the European Union it is a VAT id, one
     * of the scheme {@code VAT} in capital or small letters: a number of a commercial register makes nobody owe the tax.
     */
    public boolean confirmedBusiness() {
        boolean union = MemberStates.include(sellerCountry(), taxClass.supply());
        return confirmed.stream().anyMatch(id -> !union || isVatId(id));
    }

    /** Whether a check found a VAT id of the buyer valid that begins so, in capital or small letters. */
    boolean confirmedVatIdOf(String prefix) {
        return confirmed.stream()
                .anyMatch(id -> isVatId(id) && id.value().regionMatches(true, 0, prefix, 0, prefix.length()));
    }

    private static boolean isVatId(TaxId id) {
        return VAT.equalsIgnoreCase(id.scheme());
    }

    /** {@return the same question for a private buyer at home, whose tax a gross price holds (MON-2)} */
    public TaxQuestion atHome() {
        return new TaxQuestion(seller, null, Set.of(), taxClass, taxPoint, null, currency);
    }
}
