package io.visioncraft.tck.arbitrary;

import io.visioncraft.access.Caller;
import io.visioncraft.tck.call.Deed;
import org.jspecify.annotations.Nullable;

/**
 * One command of a sequence, by one of its callers, for example {@code staff confirms order #2}. A number names a record of
 * its kind in the order in which they came to be, beginning again after the last; {@code #99} is one that does not exist.
 * Immutable.
 */
public final class Step {

    private final Actor actor;
    private final Deed deed;
    private final String key;

    /** {@code key} is an idempotency key, empty for none. */
    Step(Actor actor, Deed deed, String key) {
        this.actor = actor;
        this.deed = deed;
        this.key = key;
    }

    @Nullable
    Object in(SequenceWorld world) {
        Caller caller = world.caller(actor);
        return deed.action().in(world, key.isEmpty() ? caller : caller.withKey(key));
    }

    @Override
    public String toString() {
        return actor + " " + deed.words() + (key.isEmpty() ? "" : " under the key " + key);
    }
}
