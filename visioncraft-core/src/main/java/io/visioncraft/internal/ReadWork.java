package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.access.Privilege;
import io.visioncraft.access.Reach;
import java.time.Instant;

/** What a use case that only reads has at hand: who calls, with which permissions, and one instant that is now. */
public class ReadWork {

    private final Caller caller;
    private final Grants grants;
    private final Instant now;

    ReadWork(Grants grants, Instant now) {
        this.caller = grants.caller();
        this.grants = grants;
        this.now = now;
    }

    public Caller caller() {
        return caller;
    }

    public Grants grants() {
        return grants;
    }

    /** One instant for the whole unit of work, UTC, to the microsecond (GEN-8). */
    public Instant now() {
        return now;
    }

    /** How far the caller holds a privilege; denied if not at all. */
    public Reach require(Privilege privilege) {
        return grants.require(privilege);
    }
}
