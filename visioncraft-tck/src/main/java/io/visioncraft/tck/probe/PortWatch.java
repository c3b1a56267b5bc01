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
     * Before the call has any effect; if this throws, it is never made.
     *
     * @param call what the library is about to do
     */
    void before(PortCall call);

    /**
     * After the call has had its effect and before the library hears of it; not called where the store itself has thrown.
     *
     * @param call what the library has done
     */
    void after(PortCall call);

    /** After the outermost transaction of this thread has ended, either way, and all its locks are given back. */
    void ended();
}
