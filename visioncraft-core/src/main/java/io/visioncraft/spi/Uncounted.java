package io.visioncraft.spi;

/** Counts nothing. */
enum Uncounted implements Metrics {
    INSTANCE;

    @Override
    public void retried(String work, String code, int attempt) {}

    @Override
    public void retriesExhausted(String work, String code, int attempts) {}

    @Override
    public void ran(UseCaseRun run) {}

    @Override
    public void throttled(String work) {}

    @Override
    public void delivered(String eventType, int attempt) {}

    @Override
    public void deliveryFailed(String eventType, int attempt) {}

    @Override
    public void died(String eventType, int attempt) {}
}
