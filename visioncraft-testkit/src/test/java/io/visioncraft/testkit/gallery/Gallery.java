package io.visioncraft.testkit.gallery;

import java.util.List;

/** Every fault that the contract is shown to catch. */
final class Gallery {

    private static final List<Fault> FAULTS = List.of(
            new Fault("commits on checked exceptions", "TXN-3", FaultyTransactions::commitsOnCheckedExceptions),
            new Fault("reads what is not committed", "TXN-7", FaultyRecords::readsDirty),
            new Fault("commits nested work by itself", "TXN-9", FaultyTransactions::commitsNestedWork),
            new Fault("bumps the version twice", "VER-1", FaultyRecords::bumpsTheVersionTwice),
            new Fault("ignores the version", "VER-3", FaultyRecords::ignoresTheVersion));

    private Gallery() {}

    static List<Fault> faults() {
        return FAULTS;
    }
}
