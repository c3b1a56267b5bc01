package io.visioncraft.tck.suite;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** The base of the suites of categories and services: a manager, a visitor, and fixtures of the catalogue. */
abstract class CatalogSuite extends BehaviourSuite {

    /** A system that manages the catalogue. */
    static final Caller MANAGER = CatalogFixtures.manager();

    /** Sees categories and active services. */
    static final Caller VISITOR = Caller.visitor();

    /** The id of no service. */
    static final ServiceId UNKNOWN_SERVICE = new ServiceId(new UUID(7, 7));

    /** Categories and services to start from. */
    CatalogFixtures catalog;

    @BeforeEach
    final void beginWithFixtures() {
        catalog = CatalogFixtures.in(vc);
    }

    /** The categories without a parent, in their order. */
    final List<Category> roots() {
        return all(request -> vc.categories().roots(VISITOR, request));
    }

    /** The categories directly below another, in their order. */
    final List<Category> childrenOf(Category parent) {
        return all(request -> vc.categories().children(VISITOR, parent.id(), request));
    }

    /** The names of the services that a visitor finds. */
    final List<String> found(ServiceSearch search) {
        return all(request -> vc.services().list(VISITOR, search, request)).stream()
                .map(ServiceSummary::name)
                .toList();
    }

    /** A whole list, read in parts of two. */
    static <T> List<T> all(Function<ListRequest, Listing<T>> list) {
        return Listings.all(2, list);
    }
}
