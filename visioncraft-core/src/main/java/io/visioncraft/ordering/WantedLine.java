package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * A line before it is priced.
 *
 * @param id the line that it is or will be
 * @param service the id of the service
 * @param quantity how many units
 * @param stated the price that staff stated; null where the catalogue's counts
 * @param description the description that staff stated; empty where the service's name counts
 * @param inOrder whether the line stands in the order already, so that its customer knows the service
 */
record WantedLine(
        OrderLineId id,
        ServiceId service,
        Quantity quantity,
        @Nullable LinePrice stated,
        String description,
        boolean inOrder) {

    /** The same line with another quantity, and at a price and under a description that staff state, where given. */
    WantedLine changed(@Nullable Quantity newQuantity, @Nullable LinePrice newPrice, String newDescription) {
        return new WantedLine(
                id,
                service,
                newQuantity == null ? quantity : newQuantity,
                newPrice == null ? stated : newPrice,
                newDescription.isEmpty() ? description : newDescription,
                inOrder);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
