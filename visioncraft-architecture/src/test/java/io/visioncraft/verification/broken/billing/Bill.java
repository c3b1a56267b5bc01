package io.visioncraft.verification.broken.billing;

/** Stands where billing stands; breaks nothing itself. */
public record Bill(long total) {}
