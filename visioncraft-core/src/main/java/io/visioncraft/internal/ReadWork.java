package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.access.GeneralPrivilege;
import io.visioncraft.access.Grants;
import java.time.Instant;

/** What a use case that only reads has at hand: who calls, with which permissions, and one instant that is now. */
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

    public Caller caller() {
        return caller;
    }

    public Grants grants() {
        return grants;
    }

    /** One instant for the whole body of a use case, UTC, to the microsecond: when it is first asked for (GEN-8). */
    public Instant now() {
        return time.now();
    }

    /** Makes sure that the caller holds a privilege that the use case declares for some records; denied if not. */
    public void require(GeneralPrivilege privilege) {
        useCase.requireDeclared(privilege);
        grants.require(privilege);
    }

    /** Whether the caller holds a privilege by which the use case, as it declares, shows more. */
    public boolean holds(GeneralPrivilege privilege) {
        useCase.requireDeclared(privilege);
        return grants.holds(privilege);
    }
}
