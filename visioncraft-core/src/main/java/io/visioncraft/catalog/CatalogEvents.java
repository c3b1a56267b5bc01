package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of the events of the catalogue, for hosts that branch on
 * {@link io.visioncraft.spi.EventRecord#type()}. They are API: stores and subscribers keep them. {@code docs/events.md} lists
 * the data of each.
 */
public final class CatalogEvents {

    /** A category came to be. */
    public static final String CATEGORY_CREATED = "category.created";

    /** Name, code or description of a category changed; its place did not. */
    public static final String CATEGORY_CHANGED = "category.changed";

    /** A category, and with it its subtree, went under another parent (CAT-3). */
    public static final String CATEGORY_MOVED = "category.moved";

    /**
     * A category has another rank among the same siblings (CAT-2): it was given another place, or the ranks of all were
     * spread anew to make room.
     */
    public static final String CATEGORY_REORDERED = "category.reordered";

    /** A category, by then without children and services, is gone (CAT-4). */
    public static final String CATEGORY_DELETED = "category.deleted";

    /** A service came to be, as a DRAFT. */
    public static final String SERVICE_CREATED = "service.created";

    /** Code, name, description, unit or tax class of a service changed; placed orders keep what they copied (ORD-9). */
    public static final String SERVICE_CHANGED = "service.changed";

    /** A service went into another category. */
    public static final String SERVICE_MOVED = "service.moved";

    /** A service went on offer, for the first time or again. */
    public static final String SERVICE_ACTIVATED = "service.activated";

    /** A service is no longer on offer. */
    public static final String SERVICE_RETIRED = "service.retired";

    private CatalogEvents() {}

    static List<EventType<?>> all() {
        return List.of(
                CategoryCreated.TYPE,
                CategoryChanged.TYPE,
                CategoryMoved.TYPE,
                CategoryReordered.TYPE,
                CategoryDeleted.TYPE,
                ServiceCreated.TYPE,
                ServiceChanged.TYPE,
                ServiceMoved.TYPE,
                ServiceActivated.TYPE,
                ServiceRetired.TYPE);
    }

    // each constant has a record of its name, which is internal and says the keys of the data

    record CategoryCreated(
            @Nullable CategoryId parent, @Nullable String code, long rank) implements DomainEvent {

        static final EventType<CategoryCreated> TYPE = EventType.of(
                        CategoryCreated.class, CATEGORY_CREATED, 1, "A category came to be.")
                .optionalId("parent", CategoryId.class, "the node above; absent for a root", CategoryCreated::parent)
                .optionalText("code", "its code", CategoryCreated::code)
                .whole("rank", "orders it among its siblings", CategoryCreated::rank);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CategoryChanged(@Nullable String code) implements DomainEvent {

        static final EventType<CategoryChanged> TYPE = EventType.of(
                        CategoryChanged.class,
                        CATEGORY_CHANGED,
                        1,
                        "Name, code or description of a category changed; its place did not.")
                .optionalText("code", "the code after the change", CategoryChanged::code);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CategoryMoved(
            @Nullable CategoryId from, @Nullable CategoryId to, long rank) implements DomainEvent {

        static final EventType<CategoryMoved> TYPE = EventType.of(
                        CategoryMoved.class,
                        CATEGORY_MOVED,
                        1,
                        "A category, and with it its subtree, went under another parent (CAT-3).")
                .optionalId("from", CategoryId.class, "the parent before; absent if it was a root", CategoryMoved::from)
                .optionalId("to", CategoryId.class, "the parent after; absent if it is a root now", CategoryMoved::to)
                .whole("rank", "orders it among its new siblings", CategoryMoved::rank);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CategoryReordered(long rank) implements DomainEvent {

        static final EventType<CategoryReordered> TYPE = EventType.of(
                        CategoryReordered.class,
                        CATEGORY_REORDERED,
                        1,
                        "A category has another rank among the same siblings (CAT-2): it was given another place, or "
                                + "the ranks of all were spread anew to make room.")
                .whole("rank", "orders it among its siblings", CategoryReordered::rank);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CategoryDeleted() implements DomainEvent {

        static final EventType<CategoryDeleted> TYPE = EventType.of(
                CategoryDeleted.class,
                CATEGORY_DELETED,
                1,
                "A category, by then without children and services, is gone (CAT-4).");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record ServiceCreated(String code, CategoryId category) implements DomainEvent {

        static final EventType<ServiceCreated> TYPE = EventType.of(
                        ServiceCreated.class, SERVICE_CREATED, 1, "A service came to be, as a DRAFT.")
                .text("code", "its code", ServiceCreated::code)
                .id("category", CategoryId.class, "its category", ServiceCreated::category);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record ServiceChanged(String code, UnitCode unit, TaxClassCode taxClass) implements DomainEvent {

        static final EventType<ServiceChanged> TYPE = EventType.of(
                        ServiceChanged.class,
                        SERVICE_CHANGED,
                        2,
                        "Code, name, description, unit or tax class of a service changed; placed orders keep what "
                                + "they copied (ORD-9).")
                .text("code", "the code after the change", ServiceChanged::code)
                .text(
                        "unit",
                        "the code of the unit after the change",
                        event -> event.unit().value())
                .text(
                        "taxClass",
                        "the code of the tax class after the change",
                        event -> event.taxClass().value());

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record ServiceMoved(CategoryId from, CategoryId to) implements DomainEvent {

        static final EventType<ServiceMoved> TYPE = EventType.of(
                        ServiceMoved.class, SERVICE_MOVED, 1, "A service went into another category.")
                .id("from", CategoryId.class, "the category before", ServiceMoved::from)
                .id("to", CategoryId.class, "the category after", ServiceMoved::to);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record ServiceActivated(ServiceStatus from) implements DomainEvent {

        static final EventType<ServiceActivated> TYPE = EventType.of(
                        ServiceActivated.class,
                        SERVICE_ACTIVATED,
                        1,
                        "A service went on offer, for the first time or again.")
                .state("from", ServiceStatus.class, "the status before", ServiceActivated::from);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record ServiceRetired() implements DomainEvent {

        static final EventType<ServiceRetired> TYPE =
                EventType.of(ServiceRetired.class, SERVICE_RETIRED, 1, "A service is no longer on offer.");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }
}
