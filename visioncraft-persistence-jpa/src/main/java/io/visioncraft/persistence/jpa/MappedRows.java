package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toSet;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Checks that a factory manages all entities of the library and maps them to the tables of the migrations. */
final class MappedRows {

    private static final List<Class<?>> ENTITIES = ManagedClasses.ALL.stream()
            .filter(type -> type.isAnnotationPresent(Entity.class))
            .toList();

    /** A key of each type that no row has: nil, empty, zero. */
    private static final Map<Class<?>, Object> ABSENT_KEYS = Map.of(
            UUID.class, new UUID(0, 0),
            String.class, "",
            PartKey.class, new PartKey(),
            CrmEntryKey.class, new CrmEntryKey(),
            ServicePriceKey.class, new ServicePriceKey(),
            StatusChangeKey.class, new StatusChangeKey());

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
     * Requires that the database has the table and the columns of each entity. Looks for a key of each that no row has: providers
     * make the statement that finds by key when they start, so that it costs no translation of a query here.
     *
     * @throws StoreSetupException if a table or column is missing, or the user has no right to read it
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     */
    static void requireFound(EntityManager em, SupportedDatabase database) {
        for (Class<?> type : ENTITIES) {
            try {
                em.find(type, absentKey(type));
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

    private static Object absentKey(Class<?> entity) {
        return Objects.requireNonNull(ABSENT_KEYS.get(keyType(entity)), () -> "No absent key for " + entity);
    }

    private static Class<?> keyType(Class<?> entity) {
        IdClass several = entity.getAnnotation(IdClass.class);
        return several != null
                ? several.value()
                : Stream.of(entity.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(Id.class))
                        .findFirst()
                        .<Class<?>>map(Field::getType)
                        .orElseGet(() -> keyType(entity.getSuperclass()));
    }
}
