package io.visioncraft.ordering;

import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wanted line with its service and price as they are in the catalogue now.
 *
 * @param wanted service and quantity, and the values that staff stated
 * @param service its service; null if there is none
 * @param price the price of a unit: stated by staff, else from the price entry in force; null if there is neither
 */
record Offer(
        WantedLine wanted,
        @Nullable Service service,
        @Nullable LinePrice price) {

    /** Whether the service is on offer (SVC-1). */
    boolean active() {
        return service != null && service.status() == ServiceStatus.ACTIVE;
    }

    /** Whether the caller may know the service: on offer, in the cart already, or seen by staff. */
    boolean known(boolean seesAllServices) {
        return active() || (service != null && (wanted.inOrder() || seesAllServices));
    }

    /** Whether it has a price now (PRC-2). */
    boolean priced() {
        return price != null;
    }

    /** The line as it would be ordered now. */
    PricedLine line() {
        return PricedLine.of(wanted, knownService(), knownPrice());
    }

    LinePrice knownPrice() {
        return Objects.requireNonNull(price, "price");
    }

    Service knownService() {
        return Objects.requireNonNull(service, "service");
    }
}
