package io.visioncraft.tax;

/** How the tax of a document is rounded (MON-3); stored on each document, so that settings never change a past one. */
public enum TaxRounding {
    /** Once per group of category and rate, on the sum of its line nets, HALF_UP: what EN 16931 asks for. */
    GROUP
}
