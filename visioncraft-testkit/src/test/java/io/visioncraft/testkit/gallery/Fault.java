package io.visioncraft.testkit.gallery;

import io.visioncraft.Persistence;
import java.util.function.Supplier;

/**
 * One way in which a store may be broken.
 *
 * @param name what it does wrong
 * @param rule the rule meant for it
 * @param store makes a store that is right but for this
 */
record Fault(String name, String rule, Supplier<Persistence> store) {

    @Override
    public String toString() {
        return rule + " catches: " + name;
    }
}
