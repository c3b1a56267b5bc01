package io.visioncraft.catalog;

import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import java.util.List;

/** The use cases of the catalogue, each declared once. */
final class CatalogUseCases {

    static final UseCase<Permitted> CREATE_CATEGORY =
            shaping("categories.create").takingKey();
    static final UseCase<Permitted> CHANGE_CATEGORY =
            shaping("categories.change").takingKey();
    static final UseCase<Permitted> MOVE_CATEGORY = shaping("categories.move").takingKey();
    static final UseCase<Permitted> PLACE_CATEGORY =
            shaping("categories.place-at").takingKeyAs("categories.placeAt");
    static final UseCase<Permitted> DELETE_CATEGORY =
            shaping("categories.delete").takingKey();
    static final UseCase<Permitted> DELETE_CATEGORY_MOVING = shaping("categories.delete-moving")
            .takingKeyAs("categories.deleteMoving")
            .withMoreTime();
    static final UseCase<Permitted> IMPORT_TAXONOMY = shaping("categories.import-taxonomy")
            .takingKeyAs("categories.importTaxonomy")
            .withMoreTime();
    static final UseCase<Permitted> GET_CATEGORY = UseCase.open("categories.get");
    static final UseCase<Permitted> ROOTS = UseCase.open("categories.roots");
    static final UseCase<Permitted> CHILDREN = UseCase.open("categories.children");
    static final UseCase<Permitted> PATH = UseCase.open("categories.path");
    static final UseCase<Permitted> SUBTREE = UseCase.open("categories.subtree");
    static final UseCase<Permitted> SUBTREE_SIZE = UseCase.open("categories.subtree-size");
    static final UseCase<Permitted> SEARCH_CATEGORIES = UseCase.open("categories.search");

    static final UseCase<Permitted> CREATE_SERVICE = managing("services.create").takingKey();
    static final UseCase<Permitted> CHANGE_SERVICE = managing("services.change").takingKey();
    static final UseCase<Permitted> ACTIVATE_SERVICE =
            managing("services.activate").takingKey();
    static final UseCase<Permitted> RETIRE_SERVICE = managing("services.retire").takingKey();
    static final UseCase<Permitted> MOVE_SERVICE = managing("services.move-to").takingKeyAs("services.moveTo");
    static final UseCase<Permitted> GET_SERVICE = browsing("services.get");
    static final UseCase<Permitted> FIND_SERVICE = browsing("services.find-by-code");
    static final UseCase<Permitted> LIST_SERVICES = browsing("services.list");
    static final UseCase<Permitted> SERVICE_HISTORY =
            UseCase.needing("services.history", CatalogPermissions.SERVICE_READ);

    private CatalogUseCases() {}

    static List<UseCase<?>> all() {
        return List.of(
                CREATE_CATEGORY,
                CHANGE_CATEGORY,
                MOVE_CATEGORY,
                PLACE_CATEGORY,
                DELETE_CATEGORY,
                DELETE_CATEGORY_MOVING,
                IMPORT_TAXONOMY,
                GET_CATEGORY,
                ROOTS,
                CHILDREN,
                PATH,
                SUBTREE,
                SUBTREE_SIZE,
                SEARCH_CATEGORIES,
                CREATE_SERVICE,
                CHANGE_SERVICE,
                ACTIVATE_SERVICE,
                RETIRE_SERVICE,
                MOVE_SERVICE,
                GET_SERVICE,
                FIND_SERVICE,
                LIST_SERVICES,
                SERVICE_HISTORY);
    }

    private static UseCase<Permitted> shaping(String name) {
        return UseCase.needing(name, CatalogPermissions.CATEGORY_MANAGE);
    }

    private static UseCase<Permitted> managing(String name) {
        return UseCase.needing(name, CatalogPermissions.SERVICE_MANAGE);
    }

    /** Those that show services that are on offer to anybody, and the others to those who may see them (SVC-1). */
    private static UseCase<Permitted> browsing(String name) {
        return UseCase.open(name).showingMoreTo(CatalogPermissions.SERVICE_READ);
    }
}
