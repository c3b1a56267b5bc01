package io.visioncraft.verification.broken.internal;

/** Stands where the library's inner workings stand; breaks nothing itself. */
public final class Engine {}
