package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import org.jspecify.annotations.Nullable;

/** The event {@link CatalogEvents#CATEGORY_MOVED}. Immutable and thread-safe. */
record CategoryMoved(@Nullable CategoryId from, @Nullable CategoryId to, long rank) implements DomainEvent {

    static final EventType<CategoryMoved> TYPE = EventType.of(
                    CategoryMoved.class,
                    CatalogEvents.CATEGORY_MOVED,
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
