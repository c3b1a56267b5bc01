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
 * @param taxPoint the day by whose law the tax is decided: the end of supply where it is stated, else the day on which the order
 *     is placed or, where the invoice is made or issued later, that day
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
     * {@return the country in which the supply arrives: for goods that which is stated, else the buyer's} A service, also an
     * electronic one, follows its buyer: {@link #deliverTo} does not count for it, nor where the buyer has no address: no
     * simplified invoice is without tax because of a border (INV-2).
     */
    public String arrivalCountry() {
        boolean counts = taxClass.supply() == SupplyKind.GOODS && buyer != null && buyer.address() != null;
        return deliverTo != null && counts ? deliverTo : buyerCountry();
    }

    /**
     * {@return whether a check found a tax id of the buyer valid (PAY-8)} For a seller in the European Union it is a VAT id, one
     * of the scheme {@link TaxId#VAT} in capital or small letters: a number of a commercial register makes nobody owe the tax.
     * Across the borders of the Union that is not enough, see {@link #confirmedInAnotherMemberState}.
     */
    public boolean confirmedBusiness() {
        boolean union = MemberStates.include(sellerCountry(), taxClass.supply());
        return confirmed.stream().anyMatch(id -> !union || isVatId(id));
    }

    /**
     * {@return whether a check found a VAT id of the buyer valid that a member state other than the seller's has issued
     * (Directive 2006/112/EC art. 138(1)(b))} The first two letters of an id are its country, in capital or small letters:
     * {@code EL} is Greece, {@code XI} Northern Ireland, which counts for goods alone. An id without them is one of the country
     * of the buyer's address, but never of Northern Ireland. For goods that arrive in Northern Ireland only an id of {@code XI}
     * counts.
     */
    public boolean confirmedInAnotherMemberState() {
        return confirmedOutside(sellerCountry());
    }

    /** The same, seen from the country in which the transport of the goods begins. */
    boolean confirmedOutside(String departure) {
        boolean toNorthernIreland = arrivalCountry().equals(MemberStates.NORTHERN_IRELAND);
        return confirmed.stream()
                .filter(TaxQuestion::isVatId)
                .map(this::issuingCountry)
                .anyMatch(country -> !country.equals(departure)
                        && MemberStates.include(country, taxClass.supply())
                        && (!toNorthernIreland || country.equals(MemberStates.NORTHERN_IRELAND)));
    }

    private String issuingCountry(TaxId id) {
        return MemberStates.ofVatId(id.value()).orElseGet(() -> MemberStates.withoutNorthernIreland(buyerCountry()));
    }

    private static boolean isVatId(TaxId id) {
        return TaxId.VAT.equalsIgnoreCase(id.scheme());
    }

    /**
     * Whether the checks of the buyer's ids allow a decision (PAY-8): {@code AE} wants a business, {@code K} a VAT id of another
     * member state than that from which the goods go. Every other decision is allowed.
     */
    boolean allows(TaxDecision decision) {
        return switch (decision.code()) {
            case TaxDecision.REVERSE_CHARGE ->
                switch (BuyerKind.of(this)) {
                    case HOME_PRIVATE, UNION_PRIVATE -> false;
                    default -> confirmedBusiness();
                };
            case TaxDecision.INTRA_COMMUNITY -> confirmedOutside(departure(decision));
            default -> true;
        };
    }

    /** Whether a decision suits the kind of supply (TAX-1): {@code K} is for goods alone, a service is {@code AE}. */
    boolean suits(TaxDecision decision) {
        return !decision.code().equals(TaxDecision.INTRA_COMMUNITY) || taxClass.supply() == SupplyKind.GOODS;
    }

    /** Whether goods go from one member state to another, as {@code K} says. */
    boolean crossesTheUnion(TaxDecision decision) {
        String departure = departure(decision);
        return suits(decision)
                && !arrivalCountry().equals(departure)
                && MemberStates.include(departure, taxClass.supply())
                && MemberStates.include(arrivalCountry(), taxClass.supply());
    }

    private String departure(TaxDecision decision) {
        return decision.country() == null ? sellerCountry() : decision.country();
    }

    /** {@return the same question for a private buyer at home, whose tax a gross price holds (MON-2)} */
    public TaxQuestion atHome() {
        return new TaxQuestion(seller, null, Set.of(), taxClass, taxPoint, null, currency);
    }
}
