package io.visioncraft.kernel;

/** The kind of supply that a tax class stands for; place and rate of the tax depend on it (SVC-1). */
public enum SupplyKind {
    /** Work for somebody. */
    SERVICE,
    /** Goods that are delivered. */
    GOODS,
    /** A service that is delivered electronically (Implementing Regulation (EU) 282/2011 art. 7). */
    ELECTRONIC_SERVICE
}
