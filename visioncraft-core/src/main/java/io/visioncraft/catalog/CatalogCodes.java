package io.visioncraft.catalog;

import io.visioncraft.error.RejectionCode;

/** The codes that the catalogue rejects with. */
public final class CatalogCodes {

    /** There is no such category. */
    public static final RejectionCode CATEGORY_NOT_FOUND = RejectionCode.notFound("category-not-found");
    /** There is no such service, or the caller may not know it. */
    public static final RejectionCode SERVICE_NOT_FOUND = RejectionCode.notFound("service-not-found");
    /** Another category has that code (CAT-1). */
    public static final RejectionCode DUPLICATE_CATEGORY_CODE = RejectionCode.conflict("duplicate-category-code");
    /** A sibling has that name (CAT-1). */
    public static final RejectionCode DUPLICATE_SIBLING_NAME = RejectionCode.conflict("duplicate-sibling-name");
    /** Another service has that code (SVC-1). */
    public static final RejectionCode DUPLICATE_SERVICE_CODE = RejectionCode.conflict("duplicate-service-code");

    private CatalogCodes() {}
}
