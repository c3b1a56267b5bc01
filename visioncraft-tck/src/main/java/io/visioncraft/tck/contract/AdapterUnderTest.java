package io.visioncraft.tck.contract;

import java.util.Set;

/** A test class that runs a contract: declares which capabilities it lacks. Contracts add a factory method for their port. */
public interface AdapterUnderTest {

    /**
     * Capabilities that the adapter or the test class lacks. Tests that need one of them are skipped.
     *
     * @return all, unless overridden
     */
    default Set<Capability> lacks() {
        return Set.of(Capability.values());
    }
}
