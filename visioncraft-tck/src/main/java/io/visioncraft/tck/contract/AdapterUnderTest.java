package io.visioncraft.tck.contract;

import java.util.Set;

/** What every contract asks of the class that extends it, beside the factory method of the port. */
public interface AdapterUnderTest {

    /**
     * What the adapter, or the test class that speaks for it, lacks; the tests that need it are skipped.
     *
     * @return everything, unless overridden
     */
    default Set<Capability> lacks() {
        return Set.of(Capability.values());
    }
}
