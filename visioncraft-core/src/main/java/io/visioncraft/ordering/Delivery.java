package io.visioncraft.ordering;

import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import java.util.Objects;

/**
 * Where the supply goes (ORD-1; EN 16931 BG-13). Its country may decide the tax (TAX-1). Immutable and thread-safe.
 *
 * @param name who receives it, one line, at most 300 characters; empty for the buyer
 * @param address where
 */
public record Delivery(String name, Address address) {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param name one line, at most 300 characters; null and blank become empty
     * @param address where
     * @throws NullPointerException if there is no address
     * @throws io.visioncraft.error.InvalidInputException with the codes of {@link Text#keptOptionalLine}
     */
    public Delivery {
        name = Text.keptOptionalLine(name, Text.NAME);
        Objects.requireNonNull(address, "address");
    }

    /** The place without what a person wrote. The country stays, since it decided the tax (TAX-1, IDN-8). */
    Delivery erased() {
        return new Delivery("", Address.of(Tombstone.TEXT, "", Tombstone.TEXT, address.country()));
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
