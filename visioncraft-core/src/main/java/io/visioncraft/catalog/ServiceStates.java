package io.visioncraft.catalog;

import static io.visioncraft.catalog.ServiceStates.Action.ACTIVATE;
import static io.visioncraft.catalog.ServiceStates.Action.CHANGE;
import static io.visioncraft.catalog.ServiceStates.Action.MOVE;
import static io.visioncraft.catalog.ServiceStates.Action.RETIRE;
import static io.visioncraft.catalog.ServiceStatus.ACTIVE;
import static io.visioncraft.catalog.ServiceStatus.DRAFT;
import static io.visioncraft.catalog.ServiceStatus.RETIRED;

import io.visioncraft.internal.StateTable;
import io.visioncraft.kernel.Internal;
import java.util.EnumSet;

/** The statuses of a service and the actions between them, as data (SVC-1). No API. */
@Internal
public final class ServiceStates {

    /** The status that each action leads to. Immutable, checked when built. */
    public static final StateTable<ServiceStatus, Action> TABLE = StateTable.of(ServiceStatus.class, Action.class)
            .born(DRAFT)
            .on(CHANGE, DRAFT, DRAFT)
            .on(CHANGE, ACTIVE, ACTIVE)
            .on(CHANGE, RETIRED, RETIRED)
            .on(MOVE, DRAFT, DRAFT)
            .on(MOVE, ACTIVE, ACTIVE)
            .on(MOVE, RETIRED, RETIRED)
            .on(ACTIVATE, EnumSet.of(DRAFT, RETIRED), ACTIVE)
            .on(RETIRE, ACTIVE, RETIRED)
            .build();

    private ServiceStates() {}

    /** The actions on a service that exists. */
    public enum Action {
        /** Change code, name, description, unit and tax class. */
        CHANGE,
        /** Put it into another category. */
        MOVE,
        /** Put it on offer. */
        ACTIVATE,
        /** Take it off offer. */
        RETIRE
    }
}
