package example;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.contract.FreshStore;
import io.visioncraft.testkit.contract.GuardContract;
import io.visioncraft.testkit.contract.TransactionContract;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.testkit.suite.OrderSuite;
import org.junit.jupiter.api.Nested;

/** What the author of an adapter writes: where a fresh store comes from, and a line for each contract. */
class MyStoreTest {

    /** Stands for a store of the author's own. */
    static final class MyStore extends ForwardingPersistence {
        MyStore() {
            super(InMemoryPersistence.create());
        }
    }

    interface OnMyStore extends FreshStore {
        @Override
        default Persistence freshPersistence() {
            return new MyStore();
        }
    }

    @Nested
    class Transactions extends TransactionContract implements OnMyStore {}

    @Nested
    class Guards extends GuardContract implements OnMyStore {}

    @Nested
    class Orders extends OrderSuite implements OnMyStore {}
}
