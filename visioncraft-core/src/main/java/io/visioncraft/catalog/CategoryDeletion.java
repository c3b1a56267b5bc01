package io.visioncraft.catalog;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.ServiceId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deletes categories, empty ones and such whose children and services go elsewhere (CAT-4). Works under the tree's guard, so
 * that nothing is put into a category while it goes. Immutable and thread-safe.
 */
final class CategoryDeletion {

    private static final int PART = 500;

    private final CategoryRepository categories;
    private final ServiceRepository services;
    private final CategoryTree tree;

    CategoryDeletion(CategoryRepository categories, ServiceRepository services, CategoryTree tree) {
        this.categories = categories;
        this.services = services;
        this.tree = tree;
    }

    /** Deletes a category that holds nothing. */
    void delete(UnitOfWork work, Category category) {
        Holdings holdings = new Holdings(
                categories.children(category.id(), null, Holdings.COUNTED).size(),
                services.inCategory(category.id(), null, Holdings.COUNTED).size());
        List<DomainEvent> happened = category.delete(holdings);
        categories.delete(category);
        work.removed(category, happened);
    }

    /** Moves the children and services of a category, then deletes it. */
    void deleteMoving(UnitOfWork work, Category category, DeleteCategoryMoving where) {
        moveChildren(work, category, tree.branch(where.childrenTo()));
        if (where.servicesTo() != null) {
            moveServices(work, category, where.servicesTo());
        }
        delete(work, category);
    }

    private void moveChildren(UnitOfWork work, Category category, Branch to) {
        to.requireOutside(category);
        to.requireRoomFor(categories.subtreeHeight(category.id()) - 1);
        List<Category> children = tree.children(category.id());
        long rank = tree.lastRank(to.parent());
        for (Category child : children) {
            requireOtherName(category, child, to.parent());
            work.save(categories, child.moveTo(to, 1, rank));
            rank += CategoryTree.STEP;
        }
    }

    /** The store may compare names before the parent is gone, so a child never takes the place of its namesake (CAT-1). */
    private static void requireOtherName(Category category, Category child, @Nullable CategoryId to) {
        if (Objects.equals(to, category.parent()) && child.nameKey().equals(category.nameKey())) {
            throw CatalogCodes.DUPLICATE_SIBLING_NAME.rejection(
                    "The category " + child.id() + " bears the name of the one whose place it would take",
                    "category",
                    child.id());
        }
    }

    private void moveServices(UnitOfWork work, Category category, CategoryId to) {
        if (category.id().equals(to)) {
            throw CatalogCodes.CATEGORY_CYCLE.rejection(
                    "The category " + to + " cannot hand its services over to itself", "category", to, "target", to);
        }
        tree.load(to);
        ServiceId after = null;
        List<Service> part;
        do {
            part = services.inCategory(category.id(), after, PART);
            for (Service service : part) {
                work.save(services, service.moveTo(to));
                after = service.id();
            }
        } while (part.size() == PART);
    }
}
