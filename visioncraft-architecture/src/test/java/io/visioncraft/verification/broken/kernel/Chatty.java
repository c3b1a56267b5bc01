package io.visioncraft.verification.broken.kernel;

import java.util.logging.Logger;

/** Logs past the host and writes to its console. */
final class Chatty {

    private static final Logger LOG = Logger.getLogger("chatty");

    private Chatty() {}

    @SuppressWarnings("SystemOut")
    static void talk() {
        LOG.info("hello");
        System.out.println("hello");
    }
}
