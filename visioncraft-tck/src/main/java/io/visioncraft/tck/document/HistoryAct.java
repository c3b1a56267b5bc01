package io.visioncraft.tck.document;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A step at the moment at which it is taken.
 *
 * @param words what happens, with the amounts and quantities that it comes to now
 * @param refusal the code with which the library must refuse it, null if it must take effect
 * @param call says it to the library
 * @param booking what has changed once it took effect
 */
record HistoryAct(String words, @Nullable String refusal, Consumer<HistoryWorld> call, Runnable booking) {

    static HistoryAct of(String words, Consumer<HistoryWorld> call, Runnable booking) {
        return new HistoryAct(words, null, call, booking);
    }

    static HistoryAct refused(String words, String code, Consumer<HistoryWorld> call) {
        return new HistoryAct(words, code, call, () -> {});
    }

    /** Refused with a code, unless it is null. */
    static HistoryAct of(String words, @Nullable String refusal, Consumer<HistoryWorld> call, Runnable booking) {
        return new HistoryAct(words, refusal, call, booking);
    }
}
