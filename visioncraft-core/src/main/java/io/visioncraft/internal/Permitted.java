package io.visioncraft.internal;

/** The answer of a privilege that has no reach, and of a use case that anybody may call: the caller is permitted. */
public enum Permitted {
    /** The caller may call the use case. */
    YES
}
