package io.visioncraft.spi;

/**
 * Watches one call of a use case from its beginning to its end. {@link Metrics#began} returns it. Its methods are called on
 * the thread of the call.
 */
@FunctionalInterface
public interface UseCaseWatch {

    /** {@return a watch that does nothing, always the same one} */
    static UseCaseWatch none() {
        return Uncounted.INSTANCE;
    }

    /**
     * Hears that the call has ended, with or without success. It is called exactly once, after {@link Metrics#ran}, and is
     * the last that a call does before its caller gets the answer or the exception. Of two calls, one within the other, the
     * inner one has ended before. An exception of it reaches nobody.
     *
     * @param run use case, kind of caller, outcome and duration, as {@link Metrics#ran} had it
     */
    void ended(UseCaseRun run);
}
