package io.visioncraft.catalog;

/**
 * The numbers of children and services of a category, each counted up to {@value #COUNTED}. Immutable and thread-safe.
 *
 * @param categories the number of children
 * @param services the number of services directly in it
 */
record Holdings(int categories, int services) {

    /** Counting stops here: the number is enough to refuse, and to report the size. */
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
