package io.visioncraft.tax;

/**
 * The method by which the tax of a document is rounded (MON-3). Each document stores it, so that settings never change a past
 * document.
 */
public enum TaxRounding {
    /** Once per tax group, on the sum of its line nets, HALF_UP, as EN 16931 demands. */
    GROUP,
    /** On each line, HALF_UP; the group's tax is the sum. Such a document cannot become an e-invoice of EN 16931. */
    LINE
}
