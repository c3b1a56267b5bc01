package io.visioncraft.catalog;

import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * The types of the events of the catalogue, for hosts that branch on them. They are API: stores and subscribers keep them.
 * {@code docs/events.md} lists the data of each.
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

    /** Code, name, description, unit or tax category of a service changed; placed orders keep what they copied (ORD-9). */
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
}
