package io.visioncraft.kernel;

/** The tax treatment of a service. The tax policy turns category, parties and date into a rate (SVC-1, TAX-1). */
public enum TaxCategory {
    /** The standard rate of the place of supply. */
    STANDARD,
    /** A reduced rate. */
    REDUCED,
    /** Taxed at zero per cent. */
    ZERO,
    /** Exempt from tax. */
    EXEMPT,
    /** The buyer owes the tax. */
    REVERSE_CHARGE,
    /** Outside the scope of the tax. */
    OUT_OF_SCOPE
}
