package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import java.time.Instant;

/** The work of reading use cases for the tests of other packages. */
public final class Reading {

    private Reading() {}

    /** The work of a visitor at an instant. */
    public static ReadWork at(Instant now, UseCase<?> useCase) {
        return new ReadWork(useCase, Grants.none(Caller.visitor()), new WorkTime(() -> now));
    }
}
