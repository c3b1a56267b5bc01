package io.visioncraft.verification.broken.access;

/** Stands where the reach of a privilege stands. */
public record Reach(String owner) {}
