package io.visioncraft.persistence.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.ordering.Order;
import io.visioncraft.tck.contract.Capability;
import io.visioncraft.tck.contract.FreshStore;
import java.util.Set;

/** Runs contracts and suites on one of the stores of this module's tests, and does to it what their hooks ask for. */
interface OnTestStore extends FreshStore {

    int EVEN_IF_TRIED_AGAIN = 1_000;

    /** How statements begin, with parameters and without. */
    Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement");

    /** Which one. */
    TestStore opened();

    @Override
    default Persistence freshPersistence() {
        return opened().fresh();
    }

    @Override
    default Set<Capability> lacks() {
        return Set.of();
    }

    @Override
    default void cutOff() {
        opened().watch.loseConnectionAt(STATEMENTS, EVEN_IF_TRIED_AGAIN);
    }

    @Override
    default void reconnect() {
        opened().watch.loseConnectionAt(STATEMENTS, 0);
    }

    @Override
    default void cutOffAtCommit() {
        opened().watch.loseConnectionAt("commit");
    }

    @Override
    default void corrupt(Aggregate<?> record) {
        opened().execute(
                        record instanceof Order
                                ? "UPDATE vc_order SET status = 'DRAFT'"
                                : "UPDATE vc_user SET name = ' '");
    }
}
