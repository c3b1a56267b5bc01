package io.visioncraft.spring.boot.jpa;

import io.visioncraft.spring.boot.CannotStartException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;

/** Refuses a unit that sends ids as text to PostgreSQL, which compares no text with its own type of UUIDs. */
final class StoredUuids {

    private static final String SETTING = "hibernate.type.preferred_uuid_jdbc_type";

    private StoredUuids() {}

    static void requireComparable(EntityManagerFactory factory) {
        Object set = factory.getProperties().get(SETTING);
        if (set != null && !set.toString().equalsIgnoreCase("UUID") && isPostgreSql(factory)) {
            throw new CannotStartException(
                    "spring.jpa.properties." + SETTING + " is " + set
                            + ". The ids of VisionCraft are columns of the type UUID,"
                            + " which PostgreSQL does not compare with that.",
                    "Remove it, and mark attributes of your own entities with @JdbcTypeCode where you need another type.");
        }
    }

    private static boolean isPostgreSql(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            return em.callWithConnection((Connection connection) ->
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
        }
    }
}
