package io.visioncraft.verification.architecture;

import java.util.List;

/** The packages of the core, each allowed to use those before it. */
final class CorePackages {

    static final String ERROR = "error";
    static final String KERNEL = "kernel";
    static final String ACCESS = "access";
    static final String SPI = "spi";
    static final String INTERNAL = "internal";
    static final String IDENTITY = "identity";
    static final String AUTHENTICATION = "authentication";
    static final String CATALOG = "catalog";
    static final String PRICING = "pricing";
    static final String TAX = "tax";
    static final String ORDERING = "ordering";
    static final String BILLING = "billing";
    static final String CRM = "crm";
    static final String EVENTS = "events";
    static final String HOUSEKEEPING = "housekeeping";
    /** The facade's package, which is the root itself. */
    static final String FACADE = "";

    static final List<String> FROM_BOTTOM_TO_TOP = List.of(
            ERROR,
            KERNEL,
            ACCESS,
            SPI,
            INTERNAL,
            IDENTITY,
            AUTHENTICATION,
            CATALOG,
            PRICING,
            TAX,
            ORDERING,
            BILLING,
            CRM,
            EVENTS,
            HOUSEKEEPING,
            FACADE);

    private CorePackages() {}
}
