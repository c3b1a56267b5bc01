package io.visioncraft.tck.probe;

/**
 * Gets every call that a library makes to its store, on the calling thread. If a method throws, the library gets the exception
 * as if the store had thrown it.
 */
public interface PortWatch {

    /** Ignores all calls. */
    PortWatch NONE = new PortWatch() {

        @Override
        public void before(PortCall call) {}

        @Override
        public void after(PortCall call) {}

        @Override
        public void ended() {}
    };

    /**
     * Runs before a port call has any effect. If this throws, the port call is not made.
     *
     * @param call the port call
     */
    void before(PortCall call);

    /**
     * Runs after a port call has had its effect and before the library gets the answer; not if the store threw.
     *
     * @param call the port call
     */
    void after(PortCall call);

    /** Runs after the outermost transaction of this thread has ended, committed or not, and has released its locks. */
    void ended();
}
