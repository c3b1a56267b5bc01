package io.visioncraft.tck.contract;

/** Whether an adapter must, should or may follow a rule, in the words of RFC 2119. */
public enum RuleLevel {

    /** No adapter may break it: the library would be wrong. */
    MUST,

    /** The library is slower or coarser without it. An adapter that breaks it says why. */
    SHOULD,

    /** Left to the adapter, within the bounds that the rule states. */
    MAY
}
