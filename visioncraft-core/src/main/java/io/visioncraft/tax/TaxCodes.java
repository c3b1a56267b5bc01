package io.visioncraft.tax;

import io.visioncraft.error.RejectionCode;

/** The codes that taxing and totalling reject with. */
public final class TaxCodes {

    /** A document, or one line of it, comes to more than 10<sup>15</sup> minor units; the details name the limit (MON-7). */
    public static final RejectionCode DOCUMENT_TOO_LARGE = RejectionCode.ruleViolated("document-too-large");

    private TaxCodes() {}
}
