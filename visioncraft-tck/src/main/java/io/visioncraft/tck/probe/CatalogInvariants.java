package io.visioncraft.tck.probe;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.Folding;
import io.visioncraft.pricing.Price;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories, services and prices. */
final class CatalogInvariants {

    private CatalogInvariants() {}

    static void check(Contents contents, List<String> violations) {
        checkTree(contents, violations);
        Set<String> codes = new HashSet<>();
        for (Service service : contents.services()) {
            if (!contents.categories().containsKey(service.category())) {
                violations.add("The service " + service.id() + " is in a category that does not exist");
            }
            if (!codes.add(service.code())) {
                violations.add("The service " + service.id() + " has a code that another service has");
            }
        }
        checkPrices(contents.prices(), violations);
    }

    private static void checkTree(Contents contents, List<String> violations) {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (Category category : contents.categories().values()) {
            if (!names.add(category.parent() + " " + Folding.key(category.name()))) {
                violations.add("The category " + category.id() + " has the name of a sibling");
            }
            if (category.code() != null && !codes.add(category.code())) {
                violations.add("The category " + category.id() + " has a code that another category has");
            }
            checkWayUp(contents, category, violations);
        }
    }

    private static void checkWayUp(Contents contents, Category category, List<String> violations) {
        int level = 1;
        for (Category one = category; one.parent() != null; level++) {
            Category above = contents.categories().get(one.parent());
            if (above == null) {
                violations.add("The category " + one.id() + " is under one that does not exist");
                return;
            }
            if (above.equals(category)) {
                violations.add("The category " + category.id() + " is below itself");
                return;
            }
            if (level >= Category.MAX_DEPTH) {
                violations.add("The category " + category.id() + " is deeper than " + Category.MAX_DEPTH + " levels");
                return;
            }
            one = above;
        }
    }

    private static void checkPrices(List<Price> prices, List<String> violations) {
        for (int i = 0; i < prices.size(); i++) {
            for (Price other : prices.subList(i + 1, prices.size())) {
                if (overlap(prices.get(i), other)) {
                    violations.add("The prices " + prices.get(i).id() + " and " + other.id() + " overlap");
                }
            }
        }
    }

    private static boolean overlap(Price one, @Nullable Price other) {
        return other != null
                && one.service().equals(other.service())
                && one.unitPrice().currency().equals(other.unitPrice().currency())
                && one.window().overlaps(other.window());
    }
}
