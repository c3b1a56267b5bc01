package io.visioncraft.billing;

import io.visioncraft.internal.AddressReader;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Text;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderReferences;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The checked values of a {@link ReissueInvoice}. Read them once the command has passed. Immutable and thread-safe.
 *
 * @param buyer whom the next invoice names, absent for the buyer of before
 * @param texts the texts that are stated
 * @param place where the supply goes, null as before
 * @param from the first day of supply; null as before
 * @param until the last day of supply; null as before
 * @param reason why
 */
record ReissueChoice(
        Input<Party> buyer,
        Texts texts,
        @Nullable Delivery place,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Supplier<CreditReason> reason) {

    /** The buyer's references as stated, each null as before and empty for none. */
    record Texts(
            @Nullable String buyer,
            @Nullable String purchaseOrder,
            @Nullable String contract,
            @Nullable String project) {

        OrderReferences over(OrderReferences before) {
            return new OrderReferences(
                    buyer == null ? before.buyer() : buyer,
                    purchaseOrder == null ? before.purchaseOrder() : purchaseOrder,
                    contract == null ? before.contract() : contract,
                    project == null ? before.project() : project);
        }

        /** Without the texts that a person wrote. */
        @Override
        public String toString() {
            return "Texts[]";
        }
    }

    static ReissueChoice checked(ReissueInvoice command, Inputs in) {
        Input<Party> buyer = command.buyer() == null
                ? in.<Party, Party>optional("buyer", null, party -> party)
                : command.buyer().read(in, "buyer");
        ReissueInvoice.Changes changes = command.changes() == null ? ReissueInvoice.Changes.none() : command.changes();
        Texts texts = new Texts(
                text("buyerReference", changes.buyerReference(), in),
                text("purchaseOrder", changes.purchaseOrder(), in),
                text("contract", changes.contract(), in),
                text("project", changes.project(), in));
        in.of(
                "changes.supplyUntil",
                () -> new OrderDetails(OrderReferences.NONE, "", null, changes.supplyFrom(), changes.supplyUntil()));
        return new ReissueChoice(
                buyer,
                texts,
                place(changes.deliverTo(), in),
                changes.supplyFrom(),
                changes.supplyUntil(),
                reason(command, in));
    }

    private static Supplier<CreditReason> reason(ReissueInvoice command, Inputs in) {
        Input<String> code = in.optional("reasonCode", command.reasonCode(), CreditReason::checkedCode);
        Input<String> text = CreditReason.OTHER.equals(command.reasonCode())
                ? in.lines("reason", command.reason(), Text.DESCRIPTION)
                : in.optionalLines("reason", command.reason(), Text.DESCRIPTION);
        return () -> new CreditReason(code.or(CreditReason.CORRECTION), text.or(""));
    }

    private static @Nullable String text(String name, @Nullable String raw, Inputs in) {
        return raw == null
                ? null
                : in.optionalLine("changes." + name, raw, Text.CODE).orNull();
    }

    private static @Nullable Delivery place(@Nullable DeliverTo raw, Inputs in) {
        if (raw == null) {
            return null;
        }
        String path = "changes.deliverTo";
        String name = in.optionalLine(path + ".name", raw.name(), Text.NAME).orNull();
        Address address = AddressReader.read(
                in, path, raw.lines(), raw.city(), raw.postalCode(), raw.subdivision(), raw.country());
        return name == null || address == null ? null : new Delivery(name, address);
    }

    /** The references of the next invoice. */
    InvoiceReferences references(Invoice before) {
        InvoiceReferences was = before.references();
        return new InvoiceReferences(
                was.orderReference(),
                texts.over(was.references()),
                place == null ? was.deliverTo() : place,
                from == null ? was.supplyFrom() : from,
                until == null ? was.supplyUntil() : until,
                PrecedingInvoice.of(before));
    }

    /** Without the texts that a person wrote. */
    @Override
    public String toString() {
        return "ReissueChoice[from=" + from + ", until=" + until + "]";
    }
}
