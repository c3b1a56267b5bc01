package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import org.jspecify.annotations.Nullable;

/** The event {@link CatalogEvents#CATEGORY_CHANGED}. Immutable and thread-safe. */
record CategoryChanged(@Nullable String code) implements DomainEvent {

    static final EventType<CategoryChanged> TYPE = EventType.of(
                    CategoryChanged.class,
                    CatalogEvents.CATEGORY_CHANGED,
                    1,
                    "Name, code or description of a category changed; its place did not.")
            .optionalText("code", "the code after the change", CategoryChanged::code);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
