package io.visioncraft.persistence.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.ordering.Order;
import io.visioncraft.tck.contract.Capability;
import io.visioncraft.tck.contract.FreshStore;
import java.util.Set;

/** Runs contracts and suites on a store in the transactions of a host, which begin with each use case. */
interface OnHostStore extends FreshStore {

    /** Which one. */
    HostStore opened();

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
        opened().watch.loseConnectionAt(OnTestStore.STATEMENTS, OnTestStore.EVEN_IF_TRIED_AGAIN);
    }

    @Override
    default void reconnect() {
        opened().watch.loseConnectionAt(OnTestStore.STATEMENTS, 0);
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
