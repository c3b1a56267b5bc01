package io.visioncraft.verification.broken.crm;

import io.visioncraft.verification.broken.access.Reach;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Drops the reach that it is handed, once in a method and once in a lambda, and uses it in others. */
final class OpenToAll {

    static final BiFunction<Reach, String, String> DROPS = (reach, record) -> record;
    static final BiFunction<Reach, String, Function<String, String>> PASSES_ON =
            (reach, record) -> caller -> reach.owner() + record + caller;

    private OpenToAll() {}

    static String drops(long before, Reach reach) {
        return "everything since " + before;
    }

    static String reads(long before, Reach reach) {
        return reach.owner() + " since " + before;
    }
}
