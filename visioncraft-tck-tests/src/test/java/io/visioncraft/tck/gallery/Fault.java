package io.visioncraft.tck.gallery;

import java.util.function.Supplier;

/**
 * One way in which an adapter may be broken.
 *
 * @param mechanism what it does wrong; the same on another repository counts once
 * @param where on which repository or value, empty where the mechanism says it
 * @param rule the rule meant for it
 * @param adapter makes an adapter that is right but for this: a {@link io.visioncraft.Persistence}, a {@link Breakable}
 *     one, a hasher, or a function from a clock to tokens or a throttle
 */
record Fault(String mechanism, String where, String rule, Supplier<?> adapter) {

    static Fault of(String rule, String mechanism, Supplier<?> adapter) {
        return new Fault(mechanism, "", rule, adapter);
    }

    static Fault of(String rule, String mechanism, String where, Supplier<?> adapter) {
        return new Fault(mechanism, where, rule, adapter);
    }

    @Override
    public String toString() {
        return rule + " catches: " + mechanism + (where.isEmpty() ? "" : " (" + where + ")");
    }
}
