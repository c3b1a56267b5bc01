package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The use cases of ordering, each declared once. */
final class OrderingUseCases {

    static final UseCase<Reach> DRAFT =
            UseCase.needing("orders.draft", OrderingPermissions.PLACE).takingKey();
    static final UseCase<Reach> DESCRIBE =
            UseCase.needing("orders.describe", OrderingPermissions.PLACE).takingKey();

    static final UseCase<Reach> ADD_LINE = pricing("orders.add-line")
            .needingAlso(OrderingPermissions.PRICE, AddLine.class, command -> states(command.item()))
            .takingKey();
    static final UseCase<Reach> CHANGE_LINE = pricing("orders.change-line")
            .needingAlso(OrderingPermissions.PRICE, ChangeLine.class, command -> command.stated() != null)
            .needingOfSome(OrderingPermissions.PRICE)
            .takingKey();
    static final UseCase<Reach> REMOVE_LINE = pricing("orders.remove-line").takingKey();
    static final UseCase<Reach> PLACE = pricing("orders.place")
            .needingAlso(OrderingPermissions.PRICE, PlaceOrder.class, OrderingUseCases::statesAPrice)
            .takingKey();
    static final UseCase<Reach> PLACE_DRAFT = pricing("orders.place-draft").takingKey();
    static final UseCase<Reach> PREVIEW = pricing("orders.preview")
            .needingAlso(OrderingPermissions.PRICE, PlaceOrder.class, OrderingUseCases::statesAPrice);
    static final UseCase<Reach> PREVIEW_DRAFT = pricing("orders.preview-draft");

    static final UseCase<Permitted> CONFIRM = working("orders.confirm");
    static final UseCase<Permitted> START = working("orders.start");
    static final UseCase<Permitted> HOLD = working("orders.hold");
    static final UseCase<Permitted> RESUME = working("orders.resume");
    static final UseCase<Permitted> COMPLETE = working("orders.complete");
    static final UseCase<Reach> CANCEL =
            UseCase.needing("orders.cancel", OrderingPermissions.CANCEL).takingKey();

    static final UseCase<Reach> GET = UseCase.needing("orders.get", OrderingPermissions.READ);
    static final UseCase<Reach> LIST = UseCase.needing("orders.list", OrderingPermissions.READ);
    static final UseCase<Reach> HISTORY = UseCase.needing("orders.history", OrderingPermissions.READ);
    static final UseCase<Reach> ALLOWED = UseCase.needing("orders.allowed", OrderingPermissions.READ);

    private OrderingUseCases() {}

    static List<UseCase<?>> all() {
        return List.of(
                DRAFT,
                ADD_LINE,
                CHANGE_LINE,
                REMOVE_LINE,
                DESCRIBE,
                PLACE,
                PLACE_DRAFT,
                PREVIEW,
                PREVIEW_DRAFT,
                CONFIRM,
                START,
                HOLD,
                RESUME,
                COMPLETE,
                CANCEL,
                GET,
                LIST,
                HISTORY,
                ALLOWED);
    }

    /** Those that price lines: who may see services that are no longer sold is told of them by name. */
    private static UseCase<Reach> pricing(String name) {
        return UseCase.needing(name, OrderingPermissions.PLACE).showingMoreTo(CatalogPermissions.SERVICE_READ);
    }

    private static UseCase<Permitted> working(String name) {
        return UseCase.needing(name, OrderingPermissions.WORK).takingKey();
    }

    private static boolean statesAPrice(PlaceOrder command) {
        return command.lines() != null
                && command.lines().size() <= Order.MAX_LINES
                && command.lines().stream().anyMatch(OrderingUseCases::states);
    }

    private static boolean states(@Nullable OrderItem item) {
        return Objects.nonNull(item) && item.stated() != null;
    }
}
