package io.visioncraft.testkit;

import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spi.UseCaseWatch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps all counts, in order, each as one line: {@code retried orders.place concurrent-change 1} or
 * {@code delivered order.placed 1}. Calls of use cases are kept apart. Thread-safe.
 */
public final class RecordedMetrics implements Metrics {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<UseCaseRun> runs = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public UseCaseWatch began(String useCase, String callerKind) {
        calls.add("began " + useCase + " " + callerKind);
        return run -> calls.add("ended " + run.useCase() + " " + run.outcome());
    }

    @Override
    public void retried(String work, String code, int attempt) {
        lines.add("retried " + work + " " + code + " " + attempt);
    }

    @Override
    public void retriesExhausted(String work, String code, int attempts) {
        lines.add("exhausted " + work + " " + code + " " + attempts);
    }

    @Override
    public void ran(UseCaseRun run) {
        runs.add(run);
    }

    @Override
    public void throttled(String work) {
        lines.add("throttled " + work);
    }

    @Override
    public void delivered(String eventType, int attempt) {
        lines.add("delivered " + eventType + " " + attempt);
    }

    @Override
    public void deliveryFailed(String eventType, int attempt) {
        lines.add("failed " + eventType + " " + attempt);
    }

    @Override
    public void died(String eventType, int attempt) {
        lines.add("died " + eventType + " " + attempt);
    }

    /** {@return the runs of use cases that have ended since the start, the first one first} */
    public List<UseCaseRun> runs() {
        return List.copyOf(runs);
    }

    /**
     * {@return the beginning and the end of each call of a use case since the start, in order} For example
     * {@code began orders.place USER} and {@code ended orders.place DONE}.
     */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** {@return all other counts since the start, the first one first} */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
