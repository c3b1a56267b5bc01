package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
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
     * @throws IllegalStateException if it does not
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
            throw new IllegalStateException("The factory of the entity manager does not manage "
                    + (missing.size() == ENTITIES.size() ? "the entities of VisionCraft" : String.join(", ", missing))
                    + ": give it all of JpaPersistence.managedClasses()");
        }
    }

    /**
     * Requires that the database has the table and the columns of each entity. Sends a query for each that finds no row.
     *
     * @throws IllegalStateException if a table or column is missing, or the user has no right to read it
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     */
    static void requireFound(EntityManager em, SupportedDatabase database) {
        for (Class<?> type : ENTITIES) {
            try {
                em.createQuery("select e from " + VersionedUpdate.entityName(type) + " e where 1 = 0", type)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setMaxResults(1)
                        .getResultList();
            } catch (RuntimeException failed) {
                Optional<Failure> failure = Failure.of(failed, database);
                if (failure.isPresent() && failure.get().kind() == Failure.Kind.MISCONFIGURED) {
                    throw new IllegalStateException(
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
}
