package io.visioncraft.tck.contract;

/** How much a rule of the adapter contract binds, in the words of RFC 2119. */
public enum RuleLevel {

    /** The library is wrong without it: no adapter may break it. */
    MUST,

    /** The library is slower or coarser without it: whoever breaks it says why. */
    SHOULD,

    /** Left to the adapter, within the bounds that the rule states. */
    MAY
}
