package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a factory makes of the library's entities: whether it manages all, and looks for them where the migrations put them. */
final class MappedRows {

    private static final List<Class<?>> ENTITIES = ManagedClasses.ALL.stream()
            .filter(type -> type.isAnnotationPresent(Entity.class))
            .toList();

    private MappedRows() {}

    /**
     * Asks the factory which classes it manages.
     *
     * @throws IllegalStateException if some of the library's are not among them
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
     * Asks for no row of each entity, with all its columns.
     *
     * @throws IllegalStateException if the database does not have what the factory asks it for
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if it cannot be reached
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
