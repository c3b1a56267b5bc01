package io.visioncraft.spring.boot.events;

import io.visioncraft.authentication.AuthenticationEvents;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.catalog.CatalogEvents;
import io.visioncraft.crm.CrmEvents;
import io.visioncraft.events.DeliveryEvents;
import io.visioncraft.identity.IdentityEvents;
import io.visioncraft.ordering.OrderingEvents;
import io.visioncraft.pricing.PricingEvents;
import io.visioncraft.spring.boot.CannotStartException;
import io.visioncraft.spring.boot.Spelling;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The types of events that a listener names. Immutable and thread-safe. */
final class EventTypes {

    /** All types that the library declares, which its features publish as constants. */
    static final Set<String> DECLARED = declared();

    private static final String ALL_OF = ".*";
    private static final int NEAR_ONES = 3;

    private final Set<String> exact = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();

    private EventTypes() {}

    /**
     * Reads the types of a listener.
     *
     * @param listener names it in the message
     * @param types exact ones, and beginnings that end in {@code .*}; none for all events
     * @throws CannotStartException if no declared type is meant by one of them
     */
    static Predicate<String> of(String listener, String... types) {
        if (types.length == 0) {
            return any -> true;
        }
        EventTypes chosen = new EventTypes();
        for (String type : types) {
            chosen.add(listener, type);
        }
        return chosen::contain;
    }

    private void add(String listener, String type) {
        if (type.endsWith(ALL_OF)) {
            String beginning = type.substring(0, type.length() - 1);
            if (DECLARED.stream().anyMatch(one -> one.startsWith(beginning))) {
                beginnings.add(beginning);
                return;
            }
        } else if (DECLARED.contains(type)) {
            exact.add(type);
            return;
        }
        throw new CannotStartException(
                listener + " listens to '" + type + "', and there are no events of that type.",
                "Name a type that exists, best by its constant (OrderingEvents.PLACED), or all that begin alike (order.*)."
                        + " Near ones: " + String.join(", ", near(type)) + ". The page docs/events.md lists all.");
    }

    private boolean contain(String type) {
        return exact.contains(type) || beginnings.stream().anyMatch(type::startsWith);
    }

    private static List<String> near(String type) {
        Stream<String> candidates = type.endsWith(ALL_OF)
                ? DECLARED.stream()
                        .map(one -> one.substring(0, one.indexOf('.')) + ALL_OF)
                        .distinct()
                : DECLARED.stream();
        return candidates
                .sorted(Comparator.comparingInt((String one) -> Spelling.distance(one, type))
                        .thenComparing(one -> one))
                .limit(NEAR_ONES)
                .toList();
    }

    private static Set<String> declared() {
        Set<String> names = new TreeSet<>();
        for (Class<?> feature : List.of(
                AuthenticationEvents.class,
                BillingEvents.class,
                CatalogEvents.class,
                CrmEvents.class,
                DeliveryEvents.class,
                IdentityEvents.class,
                OrderingEvents.class,
                PricingEvents.class)) {
            for (Field constant : feature.getFields()) {
                if (constant.getType() == String.class) {
                    names.add(valueOf(constant));
                }
            }
        }
        return Set.copyOf(names);
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("A public constant cannot be read: " + constant, impossible);
        }
    }
}
