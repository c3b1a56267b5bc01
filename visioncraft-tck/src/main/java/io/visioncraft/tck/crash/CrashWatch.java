package io.visioncraft.tck.crash;

import io.visioncraft.spi.Guard;
import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts port calls and makes one of them fail, if asked to. Used by one thread. */
final class CrashWatch implements PortWatch {

    private final @Nullable CrashPoint point;
    private final List<PortCall> calls = new ArrayList<>();
    private @Nullable Throwable struck;

    CrashWatch(@Nullable CrashPoint point) {
        this.point = point;
    }

    /** The port calls, in order. */
    List<PortCall> calls() {
        return calls;
    }

    /** The failure that was thrown; null if the point was not reached. */
    @Nullable
    Throwable struck() {
        return struck;
    }

    /** The guards that were asked for. */
    List<Guard> guards() {
        return calls.stream()
                .flatMap(call -> call.arguments().stream())
                .filter(Guard.class::isInstance)
                .map(Guard.class::cast)
                .toList();
    }

    @Override
    public void before(PortCall call) {
        calls.add(call);
        strike(calls.size() - 1, false);
    }

    @Override
    public void after(PortCall call) {
        // inside a transaction nothing comes between a call and its end, and a commit is the last call of all
        strike(call.equals(PortCall.COMMIT) ? lastCommit() : calls.size() - 1, true);
    }

    private int lastCommit() {
        return calls.lastIndexOf(PortCall.COMMIT);
    }

    private void strike(int index, boolean afterwards) {
        CrashPoint here = point;
        if (here == null || struck != null || here.index() != index || here.afterwards() != afterwards) {
            return;
        }
        Throwable thrown = here.failure().at(calls.get(index), afterwards);
        struck = thrown;
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @Override
    public void ended() {}
}
