package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;

/** The event {@link CatalogEvents#SERVICE_CHANGED}. Immutable and thread-safe. */
record ServiceChanged(String code, UnitCode unit, TaxCategory taxCategory) implements DomainEvent {

    static final EventType<ServiceChanged> TYPE = EventType.of(
                    ServiceChanged.class,
                    CatalogEvents.SERVICE_CHANGED,
                    1,
                    "Code, name, description, unit or tax category of a service changed; placed orders keep what "
                            + "they copied (ORD-9).")
            .text("code", "the code after the change", ServiceChanged::code)
            .text(
                    "unit",
                    "the code of the unit after the change",
                    event -> event.unit().value())
            .state("taxCategory", TaxCategory.class, "the tax category after the change", ServiceChanged::taxCategory);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
