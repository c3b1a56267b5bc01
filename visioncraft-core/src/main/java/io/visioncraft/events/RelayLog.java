package io.visioncraft.events;

import static java.lang.System.Logger.Level.DEBUG;

import org.jspecify.annotations.Nullable;

/**
 * Writes the messages of relays to the host's log: one line each, since they may be frequent, and the exception at a finer
 * level. An exception that cannot be shown, or a log that fails, stops no relay.
 */
final class RelayLog {

    private static final System.Logger LOG = System.getLogger(RelayLog.class.getPackageName());

    private RelayLog() {}

    static void tell(System.Logger.Level level, String what, @Nullable Throwable thrown) {
        try {
            LOG.log(level, () -> thrown == null ? what : what + ": " + thrown);
            if (thrown != null) {
                LOG.log(DEBUG, what, thrown);
            }
        } catch (RuntimeException | Error unloggable) {
            // a failing log changes nothing: the event is settled, or will be tried again
        }
    }
}
