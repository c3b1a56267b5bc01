package io.visioncraft.verification.broken.catalog;

/** An implementation that hosts can reach. */
public final class DefaultShelfManagement {}
