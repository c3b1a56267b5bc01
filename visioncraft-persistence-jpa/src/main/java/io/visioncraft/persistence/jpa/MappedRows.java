package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toSet;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that a factory manages all entities of the library and maps them to the tables of the migrations. */
final class MappedRows {

    private static final List<Class<?>> ENTITIES = ManagedClasses.ALL.stream()
            .filter(type -> type.isAnnotationPresent(Entity.class))
            .toList();

    private MappedRows() {}

    /**
     * Requires that the factory manages each entity.
     *
     * @throws StoreSetupException if it does not
     */
    static void requireManaged(EntityManager em) {
        Set<Class<?>> managed = em.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .collect(toSet());
        List<String> missing = ENTITIES.stream()
                .filter(type -> !managed.contains(type))
                .map(Class::getSimpleName)
                .toList();
        if (!missing.isEmpty()) {
            throw new StoreSetupException(
                    Problem.CLASSES_NOT_MANAGED,
                    missing,
                    "The factory of the entity manager does not manage "
                            + (missing.size() == ENTITIES.size()
                                    ? "the entities of VisionCraft"
                                    : String.join(", ", missing))
                            + ": give it all of JpaPersistence.managedClasses()",
                    null);
        }
    }

    /**
     * Requires that the database has the table and the columns of each entity. Sends a query for each that finds no row.
     *
     * @throws StoreSetupException if a table or column is missing, or the user has no right to read it
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     */
    static void requireFound(EntityManager em, SupportedDatabase database) {
        for (Class<?> type : ENTITIES) {
            try {
                em.createQuery(noneOf(type, em.getCriteriaBuilder()))
                        .setFlushMode(FlushModeType.COMMIT)
                        .setMaxResults(1)
                        .getResultList();
            } catch (RuntimeException failed) {
                Optional<Failure> failure = Failure.of(failed, database);
                if (failure.isPresent() && failure.get().kind() == Failure.Kind.MISCONFIGURED) {
                    throw new StoreSetupException(
                            Problem.MAPPED_ELSEWHERE,
                            failure.get().names(),
                            "The factory of the entity manager looks for " + type.getSimpleName()
                                    + " where the migrations have not put it"
                                    + Failure.named(failure.get().names())
                                    + ": a naming strategy must leave names that begin with vc_ as they are, and the user"
                                    + " must be granted SELECT, INSERT, UPDATE and DELETE",
                            failure.get().cause());
                }
                throw FailedStart.of(failed);
            }
        }
    }

    /** Built of criteria, so that a start does not pay for the parser of the query language. */
    private static <T> CriteriaQuery<T> noneOf(Class<T> type, CriteriaBuilder builder) {
        CriteriaQuery<T> query = builder.createQuery(type);
        return query.select(query.from(type)).where(builder.equal(builder.literal(1), builder.literal(0)));
    }
}
