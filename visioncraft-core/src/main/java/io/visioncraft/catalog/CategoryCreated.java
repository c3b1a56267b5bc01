package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import org.jspecify.annotations.Nullable;

/** The event {@link CatalogEvents#CATEGORY_CREATED}. Immutable and thread-safe. */
record CategoryCreated(
        @Nullable CategoryId parent, @Nullable String code, long rank) implements DomainEvent {

    static final EventType<CategoryCreated> TYPE = EventType.of(
                    CategoryCreated.class, CatalogEvents.CATEGORY_CREATED, 1, "A category came to be.")
            .optionalId("parent", CategoryId.class, "the node above; absent for a root", CategoryCreated::parent)
            .optionalText("code", "its code", CategoryCreated::code)
            .whole("rank", "orders it among its siblings", CategoryCreated::rank);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
