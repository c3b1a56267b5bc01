package io.visioncraft.tck.probe;

/**
 * Hears of every call that a library makes to its store, on the calling thread. What a method throws reaches the library as if
 * the store had thrown it.
 */
public interface PortWatch {

    /** Hears nothing. */
    PortWatch NONE = new PortWatch() {

        @Override
        public void before(PortCall call) {}

        @Override
        public void after(PortCall call) {}

        @Override
        public void ended() {}
    };

    /**
     * Is called before a call has any effect. If this throws, the call is never made.
     *
     * @param call the call
     */
    void before(PortCall call);

    /**
     * Is called after a call has had its effect and before the library hears of it, but not where the store has thrown.
     *
     * @param call the call
     */
    void after(PortCall call);

    /** Is called after the outermost transaction of this thread has ended, committed or not, and has given back its locks. */
    void ended();
}
