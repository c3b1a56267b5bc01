package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.access.GeneralPrivilege;
import io.visioncraft.access.Grants;
import java.time.Instant;

/** The work of a reading use case: its caller, the permissions, and one instant for now. Used by one thread. */
public class ReadWork {

    private final UseCase<?> useCase;
    private final Caller caller;
    private final Grants grants;
    private final WorkTime time;

    ReadWork(UseCase<?> useCase, Grants grants, WorkTime time) {
        this.useCase = useCase;
        this.caller = grants.caller();
        this.grants = grants;
        this.time = time;
    }

    /** {@return the caller} */
    public Caller caller() {
        return caller;
    }

    /** {@return the permissions of the caller} */
    public Grants grants() {
        return grants;
    }

    /**
     * {@return one instant for the whole body of a use case, read from the clock at the first call; UTC, to the microsecond
     * (GEN-8)}
     */
    public Instant now() {
        return time.now();
    }

    /**
     * Demands a privilege that the use case declares for some records.
     *
     * @param privilege declared by the use case
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}, or {@code log-in-required} for a visitor
     */
    public void require(GeneralPrivilege privilege) {
        useCase.requireDeclared(privilege);
        grants.require(privilege);
    }

    /**
     * {@return whether the caller holds a privilege by which the use case, as it declares, shows more}
     *
     * @param privilege declared by the use case
     */
    public boolean holds(GeneralPrivilege privilege) {
        useCase.requireDeclared(privilege);
        return grants.holds(privilege);
    }
}
