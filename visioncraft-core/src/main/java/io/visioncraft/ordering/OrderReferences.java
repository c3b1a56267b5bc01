package io.visioncraft.ordering;

import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;

/**
 * The buyer's references on an order, which its invoice shows (ORD-1). Immutable and thread-safe.
 *
 * @param buyer the reference that the buyer asks for (EN 16931 BT-10), at most 64 characters; empty for none
 * @param purchaseOrder the number of the buyer's purchase order (BT-13), at most 64 characters; empty for none
 * @param contract the number of a contract (BT-12), at most 64 characters; empty for none
 * @param project the reference of a project (BT-11), at most 64 characters; empty for none
 */
public record OrderReferences(String buyer, String purchaseOrder, String contract, String project) {

    /** No reference. */
    public static final OrderReferences NONE = new OrderReferences("", "", "", "");

    /**
     * Checks and strips the texts. Adapters call it for a stored row.
     *
     * @param buyer at most 64 characters; null and blank become empty
     * @param purchaseOrder at most 64 characters; null and blank become empty
     * @param contract at most 64 characters; null and blank become empty
     * @param project at most 64 characters; null and blank become empty
     * @throws io.visioncraft.error.InvalidInputException with the codes of {@link Text#keptOptionalLine}
     */
    public OrderReferences {
        buyer = Text.keptOptionalLine(buyer, Text.CODE);
        purchaseOrder = Text.keptOptionalLine(purchaseOrder, Text.CODE);
        contract = Text.keptOptionalLine(contract, Text.CODE);
        project = Text.keptOptionalLine(project, Text.CODE);
    }

    /** Whether there is any. */
    boolean any() {
        return !equals(NONE);
    }

    /** These references with tombstones in the place of texts (IDN-8). */
    OrderReferences erased() {
        return new OrderReferences(
                Tombstone.of(buyer), Tombstone.of(purchaseOrder), Tombstone.of(contract), Tombstone.of(project));
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
