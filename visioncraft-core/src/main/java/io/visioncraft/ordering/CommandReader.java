package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.internal.AddressReader;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds the values of ordering's commands and collects all that is wrong with them (GEN-4). For one command. */
final class CommandReader {

    private final Inputs in;
    private final PriceBasis basis;
    private final Map<String, Currency> currencies = new LinkedHashMap<>();

    /**
     * Reads one command.
     *
     * @param basis of stated prices that say none
     */
    CommandReader(Inputs in, PriceBasis basis) {
        this.in = in;
        this.basis = basis;
    }

    /** Whether staff states the price of an item, asked before anything else of it is looked at. */
    static boolean states(@Nullable OrderItem item) {
        return Objects.nonNull(item) && item.stated() != null;
    }

    /** Lets a valid command pass. */
    void rejectInvalid() {
        in.rejectInvalid();
    }

    /** Lets a valid command pass whose amounts are all in the order's currency, where that is known (MON-1). */
    void rejectInvalid(Input<Currency> ofOrder) {
        Currency known = ofOrder.orNull();
        if (known != null) {
            rejectInvalid(known);
        }
        in.rejectInvalid();
    }

    /** Lets a valid command pass whose amounts are all in the order's currency (MON-1). */
    void rejectInvalid(Currency ofOrder) {
        currencies.forEach((path, given) -> {
            if (!given.equals(ofOrder)) {
                in.add(KernelCodes.CURRENCY_MISMATCH.at(
                        path,
                        "The order is in " + ofOrder + ", not " + given,
                        "expected",
                        ofOrder.getCurrencyCode(),
                        "actual",
                        given.getCurrencyCode()));
            }
        });
        in.rejectInvalid();
    }

    /** For whom: the customer that is named, else the caller. A system names one. */
    Input<UserId> customer(@Nullable UserId named, Caller caller) {
        return in.value("customer", named == null ? caller.user() : named, UnaryOperator.identity());
    }

    Input<Currency> currency(@Nullable String code, Currency otherwise) {
        return in.of("currency", () -> code == null ? otherwise : Currencies.known(code));
    }

    Input<Money> shown(@Nullable ShownTotal shown) {
        return shown == null
                ? nothing("shown")
                : amount("shown", "amount", shown.amount(), shown.currency(), Money::of);
    }

    Input<String> reason(@Nullable String raw) {
        return in.optionalLines("reason", raw, Text.MESSAGE);
    }

    List<Item> items(@Nullable List<OrderItem> raw) {
        List<Item> items = new ArrayList<>();
        if (raw != null && raw.size() <= Order.MAX_LINES) {
            for (int i = 0; i < raw.size(); i++) {
                items.add(item("lines[" + i + "]", raw.get(i)));
            }
        }
        return items;
    }

    Item item(String path, @Nullable OrderItem raw) {
        if (raw == null) {
            return new Item(null, nothing(path), nothing(path), nothing(path), nothing(path));
        }
        Inputs item = in.under(path);
        PriceStatement stated = raw.stated();
        return new Item(
                stated,
                item.value("service", raw.service(), UnaryOperator.identity()),
                item.value("quantity", raw.quantity(), Quantity::of),
                stated == null ? nothing(path) : statedPrice(path + ".stated", stated),
                item.optionalLine("stated.description", stated == null ? null : stated.description(), Text.NAME));
    }

    Input<Quantity> quantity(ChangeLine command) {
        if (command.quantity() == null && command.stated() == null) {
            in.add(KernelCodes.REQUIRED.at("quantity", "A quantity or a price is required"));
        }
        return in.optional("quantity", command.quantity(), Quantity::of);
    }

    Input<LinePrice> statedPrice(String path, @Nullable PriceStatement raw) {
        if (raw == null) {
            return nothing(path);
        }
        UnitPrice unitPrice = amount(path, "unitPrice", raw.unitPrice(), raw.currency(), UnitPrice::of)
                .orNull();
        String reason =
                in.lines(path + ".reason", raw.reason(), Text.DESCRIPTION).orNull();
        return unitPrice == null || reason == null
                ? nothing(path)
                : in.of(path, () -> LinePrice.stated(unitPrice, raw.basis() == null ? basis : raw.basis(), reason));
    }

    /** A stated price, on that basis where its statement says none. */
    static @Nullable LinePrice onBasis(
            @Nullable PriceStatement asked, @Nullable LinePrice read, @Nullable PriceBasis basis) {
        boolean unsaid = asked != null && asked.basis() == null;
        return read != null && basis != null && unsaid ? read.on(basis) : read;
    }

    Input<String> statedDescription(String path, @Nullable PriceStatement raw) {
        return in.optionalLine(path + ".description", raw == null ? null : raw.description(), Text.NAME);
    }

    Input<OrderDetails> details(@Nullable OrderDescription raw) {
        if (raw == null) {
            return in.of("description", () -> OrderDetails.NONE);
        }
        OrderReferences references = new OrderReferences(
                reference("buyerReference", raw.buyerReference()),
                reference("purchaseOrder", raw.purchaseOrder()),
                reference("contract", raw.contract()),
                reference("project", raw.project()));
        String note = in.optionalLines("description.note", raw.note(), Text.DESCRIPTION)
                .orNull();
        Delivery delivery = delivery(raw.deliverTo());
        return in.of(
                "description.supplyUntil",
                () -> new OrderDetails(
                        references, note == null ? "" : note, delivery, raw.supplyFrom(), raw.supplyUntil()));
    }

    /** Where the supply goes; null if that is not stated, or not valid, which is told. */
    private @Nullable Delivery delivery(@Nullable DeliverTo raw) {
        if (raw == null) {
            return null;
        }
        String path = "description.deliverTo";
        String name = in.optionalLine(path + ".name", raw.name(), Text.NAME).orNull();
        Address address = AddressReader.read(
                in, path, raw.lines(), raw.city(), raw.postalCode(), raw.subdivision(), raw.country());
        return name == null || address == null ? null : new Delivery(name, address);
    }

    Input<Party> buyer(@Nullable BillingProfile raw) {
        return raw == null ? nothing("buyer") : raw.read(in, "buyer");
    }

    /** What was supplied of an order that is called off: a statement names a line, since nothing was of those left out. */
    Input<Supply> supplyBefore(@Nullable SupplyStatement raw) {
        if (raw != null && raw.lines() != null && raw.lines().isEmpty()) {
            in.add(KernelCodes.REQUIRED.at("supply.lines", "What was supplied before cancelling names a line"));
        }
        return supply(raw);
    }

    /** What was supplied: no statement where the command has none. */
    Input<Supply> supply(@Nullable SupplyStatement raw) {
        if (raw == null) {
            return in.of("supply", () -> Supply.UNSTATED);
        }
        Map<OrderLineId, BigDecimal> quantities = new LinkedHashMap<>();
        List<SupplyStatement.Line> lines = raw.lines();
        for (int i = 0; lines != null && lines.size() <= Order.MAX_LINES && i < lines.size(); i++) {
            supplied(lines.get(i), "supply.lines[" + i + "]", quantities);
        }
        in.of("supply.until", () -> OrderDetails.NONE.supplied(raw.from(), raw.until()));
        return in.of("supply", () -> new Supply(true, quantities, raw.from(), raw.until()));
    }

    private void supplied(SupplyStatement.@Nullable Line raw, String path, Map<OrderLineId, BigDecimal> quantities) {
        if (raw == null) {
            return; // the constraints tell
        }
        BigDecimal quantity =
                in.value(path + ".quantity", raw.quantity(), Supply::zeroOrMore).orNull();
        OrderLineId line = raw.line();
        if (line != null && quantity != null && quantities.put(line, quantity) != null) {
            in.add(KernelCodes.DUPLICATE.at(path + ".line", "The line " + line + " is named twice"));
        }
    }

    /** A reference as a text; empty if it is missing or not valid, which is told. */
    private String reference(String name, @Nullable String raw) {
        String read = in.optionalLine("description." + name, raw, Text.CODE).orNull();
        return read == null ? "" : read;
    }

    private <T> Input<T> amount(
            String path,
            String name,
            @Nullable String amount,
            @Nullable String code,
            BiFunction<String, String, T> build) {
        Currency currency = in.value(path + ".currency", code, Currencies::of).orNull();
        if (currency == null) {
            return nothing(path);
        }
        currencies.put(path + ".currency", currency);
        return in.value(path + "." + name, amount, text -> build.apply(text, currency.getCurrencyCode()));
    }

    private <T> Input<T> nothing(String path) {
        return in.<T, T>optional(path, null, UnaryOperator.identity());
    }

    /**
     * The values of an {@link OrderItem}; to be taken once the command has passed.
     *
     * @param asked the price and description that the command states, null for none
     * @param service the id of the service
     * @param quantity how many units
     * @param stated the price that staff states, absent for none
     * @param description the description that staff states, empty for none
     */
    record Item(
            @Nullable PriceStatement asked,
            Input<ServiceId> service,
            Input<Quantity> quantity,
            Input<LinePrice> stated,
            Input<String> description) {

        /**
         * The item as a new line.
         *
         * @param basis of a stated price that says none; null for the builder's
         */
        WantedLine wanted(OrderLineId id, @Nullable PriceBasis basis) {
            LinePrice price = onBasis(asked, stated.orNull(), basis);
            return new WantedLine(id, service.get(), quantity.get(), price, description.get(), false);
        }
    }
}
