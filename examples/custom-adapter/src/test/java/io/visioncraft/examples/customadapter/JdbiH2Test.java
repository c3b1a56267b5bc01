package io.visioncraft.examples.customadapter;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.tck.contract.Capability;
import io.visioncraft.tck.suite.StoreTests;
import java.util.Set;

/** The whole kit on this store: contracts and suites. */
class JdbiH2Test extends StoreTests {

    @Override
    public Persistence freshPersistence() {
        return TestStore.fresh();
    }

    @Override
    public Set<Capability> lacks() {
        return Set.of();
    }

    @Override
    public void cutOff() {
        TestStore.LINE.cut();
    }

    @Override
    public void reconnect() {
        TestStore.LINE.mend();
    }

    @Override
    public void cutOffAtCommit() {
        TestStore.LINE.cutAtCommit();
    }

    @Override
    public void corrupt(Aggregate<?> record) {
        TestStore.execute("UPDATE vc_" + record.aggregateType() + " SET body = '{}' WHERE id = '" + record.id() + "'");
    }
}
