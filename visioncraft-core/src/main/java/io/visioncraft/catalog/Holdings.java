package io.visioncraft.catalog;

/**
 * What a category holds directly, each counted up to {@value #COUNTED}. Immutable and thread-safe.
 *
 * @param categories how many children
 * @param services how many services
 */
record Holdings(int categories, int services) {

    /** How far is counted: enough to say no, and to say what to. */
    static final int COUNTED = 100;

    /** Refuses while there is anything (CAT-4). */
    void requireNone(Category category) {
        if (categories > 0 || services > 0) {
            throw CatalogCodes.CATEGORY_NOT_EMPTY.rejection(
                    "The category " + category.id() + " holds " + shown(categories) + " categories and "
                            + shown(services) + " services",
                    "category",
                    category.id(),
                    "categories",
                    categories,
                    "services",
                    services);
        }
    }

    private static String shown(int count) {
        return count < COUNTED ? Integer.toString(count) : COUNTED + " or more";
    }
}
