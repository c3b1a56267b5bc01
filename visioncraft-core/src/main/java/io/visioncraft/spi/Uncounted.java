package io.visioncraft.spi;

/** Counts and watches nothing. */
enum Uncounted implements Metrics, UseCaseWatch {
    INSTANCE;

    @Override
    public void retried(String work, String code, int attempt) {}

    @Override
    public void retriesExhausted(String work, String code, int attempts) {}

    @Override
    public void ran(UseCaseRun run) {}

    @Override
    public void ended(UseCaseRun run) {}

    @Override
    public void throttled(String work) {}

    @Override
    public void delivered(String eventType, int attempt) {}

    @Override
    public void deliveryFailed(String eventType, int attempt) {}

    @Override
    public void died(String eventType, int attempt) {}
}
