package example;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.tck.contract.PortTests;

/** What the author of an adapter writes: where a fresh store comes from. */
class MyStoreTest extends PortTests {

    /** Stands for a store of the author's own. */
    static final class MyStore extends ForwardingPersistence {
        MyStore() {
            super(InMemoryPersistence.create());
        }
    }

    @Override
    public Persistence freshPersistence() {
        return new MyStore();
    }
}
