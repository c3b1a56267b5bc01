package io.visioncraft.tax;

/**
 * What a buyer to whom no tax is charged (AE, K, G) pays where prices hold the tax (MON-2). Each document stores it.
 */
public enum UntaxedGross {
    /** The whole price: the net is the price. */
    KEEP_GROSS,
    /** The price without the tax that a private buyer at home would pay. */
    STRIP_HOME_TAX
}
