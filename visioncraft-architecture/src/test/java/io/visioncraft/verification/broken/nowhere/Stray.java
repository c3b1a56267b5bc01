package io.visioncraft.verification.broken.nowhere;

/** A class in a package that the order does not name. */
final class Stray {}
