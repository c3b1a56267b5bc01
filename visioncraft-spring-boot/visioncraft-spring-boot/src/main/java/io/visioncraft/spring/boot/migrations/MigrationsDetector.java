package io.visioncraft.spring.boot.migrations;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Says to Boot that the library's migrations initialize the database, and that they come first: the host's {@code Flyway} and
 * Liquibase have order 0, its running Flyway 1, its SQL scripts come last. A host that has to go before the library, to make a
 * schema, has a detector of a lower order.
 */
final class MigrationsDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    static final int ORDER = -100;

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(MigrationsInitializer.class);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
