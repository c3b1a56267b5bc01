package io.visioncraft.internal;

/** What a use case is told that anybody may call, or whose privilege has no reach: the caller may, and that is all. */
public enum Permitted {
    YES
}
