package io.visioncraft.billing;

import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import java.util.List;
import java.util.Objects;

/**
 * The seller and the buyer of a document, as they were then: tax law requires that this copy is kept (INV-2, IDN-8).
 * Immutable and thread-safe.
 *
 * @param seller the issuer, whose invoice or credit note it is
 * @param buyer the billing profile, or name and e-mail address on a simplified invoice
 * @param paymentAccounts the accounts of the seller to which the document may be paid (BG-17); none on documents of 0.1
 */
public record Parties(Party seller, Party buyer, List<PaymentAccount> paymentAccounts) {

    /**
     * Copies the accounts. Adapters call it for a stored row.
     *
     * @param seller the issuer, whose invoice or credit note it is
     * @param buyer the billing profile, or name and e-mail address on a simplified invoice
     * @param paymentAccounts the accounts of the seller to which the document may be paid
     * @throws NullPointerException if a part is null
     */
    public Parties {
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(buyer, "buyer");
        paymentAccounts = List.copyOf(paymentAccounts);
    }

    /**
     * Makes the parties of a document that names no account.
     *
     * @param seller the issuer, whose invoice or credit note it is
     * @param buyer the billing profile, or name and e-mail address on a simplified invoice
     * @throws NullPointerException if a part is null
     */
    public Parties(Party seller, Party buyer) {
        this(seller, buyer, List.of());
    }

    /** The parties of a document that the issuer makes now. */
    static Parties of(Issuer issuer, Party buyer) {
        return new Parties(issuer.party(), buyer, issuer.paymentAccounts());
    }

    /** The same seller with another buyer. */
    Parties withBuyer(Party another) {
        return new Parties(seller, another, paymentAccounts);
    }

    /** The same seller; of the buyer no more than its country is left, and whether it had an address (INV-7). */
    Parties withoutBuyer() {
        Address address = buyer.address();
        return withBuyer(
                address == null
                        ? Party.simplified(Tombstone.TEXT, "")
                        : Party.of(Tombstone.TEXT, Address.of(Tombstone.TEXT, "", Tombstone.TEXT, address.country())));
    }
}
