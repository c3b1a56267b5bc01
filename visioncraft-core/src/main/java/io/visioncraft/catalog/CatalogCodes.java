package io.visioncraft.catalog;

import io.visioncraft.error.RejectionCode;

/** The codes that the catalogue rejects with. */
public final class CatalogCodes {

    /** There is no such category. */
    public static final RejectionCode CATEGORY_NOT_FOUND = RejectionCode.notFound("category-not-found");
    /** There is no such service, or the caller may not see it (GEN-2). */
    public static final RejectionCode SERVICE_NOT_FOUND = RejectionCode.notFound("service-not-found");
    /** Another category has that code (CAT-1). */
    public static final RejectionCode DUPLICATE_CATEGORY_CODE = RejectionCode.conflict("duplicate-category-code");
    /** A sibling has that name (CAT-1). */
    public static final RejectionCode DUPLICATE_SIBLING_NAME = RejectionCode.conflict("duplicate-sibling-name");
    /** Another service has that code (SVC-1). */
    public static final RejectionCode DUPLICATE_SERVICE_CODE = RejectionCode.conflict("duplicate-service-code");
    /**
     * A category would stand under itself, or a command would move children or services to the category that it deletes
     * (CAT-3, CAT-4).
     */
    public static final RejectionCode CATEGORY_CYCLE = RejectionCode.ruleViolated("category-cycle");
    /** A category would stand deeper than {@link Category#MAX_DEPTH} (CAT-2). */
    public static final RejectionCode CATEGORY_TOO_DEEP = RejectionCode.ruleViolated("category-too-deep");
    /** A category that holds categories or services is not deleted (CAT-4); the details count them. */
    public static final RejectionCode CATEGORY_NOT_EMPTY = RejectionCode.ruleViolated("category-not-empty");
    /** The status of the service does not allow the change (SVC-1); the details name both statuses. */
    public static final RejectionCode SERVICE_STATUS_FORBIDS = RejectionCode.ruleViolated("service-status-forbids");
    /** A row of a taxonomy names a parent that no row has as its id (CAT-6). */
    public static final RejectionCode UNKNOWN_PARENT = RejectionCode.invalid("unknown-parent");
    /** A row of a taxonomy is its own ancestor (CAT-6). */
    public static final RejectionCode TAXONOMY_CYCLE = RejectionCode.invalid("taxonomy-cycle");
    /** A row of a taxonomy stands deeper than {@link Category#MAX_DEPTH} (CAT-2, CAT-6). */
    public static final RejectionCode TAXONOMY_TOO_DEEP = RejectionCode.invalid("taxonomy-too-deep");

    private CatalogCodes() {}
}
