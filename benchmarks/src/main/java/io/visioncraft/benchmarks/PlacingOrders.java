package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A customer places an order, whose invoice is issued in the same transaction. */
final class PlacingOrders implements Work {

    private static final int MOST_OF_ONE = 5;

    private final int lines;

    PlacingOrders(int lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return lines == 3 ? "W1" : "W1-" + lines;
    }

    @Override
    public String title() {
        return "place " + lines + " lines, with the invoice";
    }

    @Override
    public Targets targets() {
        return Targets.PLACING;
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<Order>(
                draw -> {
                    Caller caller = Callers.customer(draw.customer());
                    List<OrderItem> items = items(draw).stream()
                            .map(item -> OrderItem.of(new ServiceId(item.service()), item.quantity()))
                            .toList();
                    return library.vc().orders().place(caller, PlaceOrder.of(items));
                },
                (order, reader) -> told(order.id(), reader));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        PlacedByHand placed = new PlacedByHand(floor);
        return new Operation<UUID>(
                draw -> placed.place(draw.customer(), items(draw)),
                (order, reader) -> told(new OrderId(order), reader));
    }

    @Override
    public Optional<Operation<?>> barely(Floor floor) {
        PlacedBarely placed = new PlacedBarely(floor);
        return Optional.of(
                new Operation<UUID>(draw -> placed.place(draw.customer(), items(draw)), (order, reader) -> "an order"));
    }

    /** Of different services. */
    private List<PlacedByHand.Item> items(Draw draw) {
        Map<UUID, PlacedByHand.Item> items = new LinkedHashMap<>();
        while (items.size() < lines) {
            UUID service = Stock.Kind.SERVICE.id(draw.service());
            items.put(service, new PlacedByHand.Item(service, draw.number(MOST_OF_ONE)));
        }
        return List.copyOf(items.values());
    }

    /** All that was written, as the library reads it. */
    private static String told(OrderId id, Library reader) {
        Caller desk = Caller.system("check", "order:read:any", "invoice:read:any", "event:read:any");
        Order order = reader.vc().orders().get(desk, id);
        Invoice invoice = reader.vc().invoices().findByOrder(desk, id).orElseThrow();
        Receivable receivable = reader.vc().invoices().receivable(desk, invoice.id());
        String text = String.join("\n", order.toString(), invoice.toString(), receivable.toString());
        return withoutWhatIsNew(text, order, invoice);
    }

    private static String withoutWhatIsNew(String text, Order order, Invoice invoice) {
        String told = text.replace(order.reference(), "REFERENCE")
                .replace(order.createdAt().toString(), "NOW")
                .replace(invoice.createdAt().toString(), "NOW")
                .replaceAll("INV-\\d{4}-\\d{6}", "NUMBER");
        for (UUID id : List.of(order.id().value(), invoice.id().value())) {
            told = told.replace(id.toString(), "ID");
        }
        for (String line :
                order.lines().stream().map(line -> line.id().value().toString()).toList()) {
            told = told.replace(line, "LINE");
        }
        return told + "\n" + order.lines().stream().map(line -> line.code()).collect(joining(" "));
    }
}
