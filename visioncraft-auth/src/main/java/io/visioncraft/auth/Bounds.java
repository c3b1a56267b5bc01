package io.visioncraft.auth;

/** Whole numbers between two limits, both included. */
final class Bounds {

    private Bounds() {}

    static boolean hold(long value, long min, long max) {
        return value >= min && value <= max;
    }

    /** Refuses a setting of the host outside its limits, with the value in the message. */
    static void require(String what, long value, long min, long max) {
        if (!hold(value, min, max)) {
            throw new IllegalArgumentException(what + " must be between " + min + " and " + max + ", not " + value);
        }
    }
}
