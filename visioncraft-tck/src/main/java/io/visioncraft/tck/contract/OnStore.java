package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The base of all contracts and suites of a store. Nested in a class that is a {@link FreshStore}, as all are in
 * {@link PortTests}, a test runs on the store of that class. One that stands alone overrides {@link #freshPersistence} itself.
 */
@ExtendWith({EnclosingStore.class, SelectedSuites.class})
public abstract class OnStore implements FreshStore {

    private @Nullable FreshStore enclosing;

    final void runOn(FreshStore store) {
        enclosing = store;
    }

    @Override
    public Persistence freshPersistence() {
        if (enclosing == null) {
            throw new IllegalStateException(
                    getClass().getName() + " is nested in no FreshStore and does not override freshPersistence");
        }
        return enclosing.freshPersistence();
    }

    @Override
    public Set<Capability> lacks() {
        return enclosing == null ? FreshStore.super.lacks() : enclosing.lacks();
    }

    @Override
    public boolean exhaustive() {
        return enclosing == null ? FreshStore.super.exhaustive() : enclosing.exhaustive();
    }

    @Override
    public void cutOff() {
        if (enclosing == null) {
            FreshStore.super.cutOff();
        } else {
            enclosing.cutOff();
        }
    }

    @Override
    public void reconnect() {
        if (enclosing == null) {
            FreshStore.super.reconnect();
        } else {
            enclosing.reconnect();
        }
    }

    @Override
    public void cutOffAtCommit() {
        if (enclosing == null) {
            FreshStore.super.cutOffAtCommit();
        } else {
            enclosing.cutOffAtCommit();
        }
    }

    @Override
    public void corrupt(Aggregate<?> record) {
        if (enclosing == null) {
            FreshStore.super.corrupt(record);
        } else {
            enclosing.corrupt(record);
        }
    }

    /** {@return what the store is called in figures: the name of its test class, without "Test"} */
    protected final String storeName() {
        String name = (enclosing == null ? this : enclosing).getClass().getSimpleName();
        return name.endsWith("Test") ? name.substring(0, name.length() - "Test".length()) : name;
    }
}
