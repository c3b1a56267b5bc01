package io.visioncraft.spring.boot.jpa;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.core.env.Environment;

/**
 * Which of the two users of the database it is about: the one who makes the tables, or the one who works on them at run time.
 * They are one, unless {@code visioncraft.migrations.*} says otherwise.
 */
final class StoreUser {

    static final String MIGRATIONS = "visioncraft.migrations.";

    private static final String RUN_TIME = "spring.datasource.";
    private static final String MIGRATING_BEAN = "visionCraftMigrations";

    private final @Nullable Environment environment;
    private final boolean migrating;

    private StoreUser(@Nullable Environment environment, boolean migrating) {
        this.environment = environment;
        this.migrating = migrating;
    }

    /** The user at whose work the start failed. */
    static StoreUser of(Throwable failure, @Nullable Environment environment) {
        boolean atMigrations = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            atMigrations |= cause instanceof BeanCreationException bean && MIGRATING_BEAN.equals(bean.getBeanName());
        }
        return new StoreUser(environment, atMigrations && hasOwn(environment));
    }

    private static boolean hasOwn(@Nullable Environment environment) {
        return isSet(environment, MIGRATIONS + "username") || isSet(environment, MIGRATIONS + "url");
    }

    private static boolean isSet(@Nullable Environment environment, String property) {
        String value = environment == null ? null : environment.getProperty(property);
        return value != null && !value.isBlank();
    }

    /** Whether it is a user who makes tables and does nothing else. */
    boolean isOfMigrationsOnly() {
        return migrating;
    }

    /** Whether somebody else makes the tables. */
    boolean findsTablesOfAnother() {
        return !migrating && isSet(environment, MIGRATIONS + "username");
    }

    /** The name where a property says it, and that property. */
    String name() {
        String property =
                (migrating && isSet(environment, MIGRATIONS + "username") ? MIGRATIONS : RUN_TIME) + "username";
        return isSet(environment, property) && environment != null
                ? "the user \"" + environment.getProperty(property) + "\" of " + property
                : "the user of the application's data source";
    }

    /** The property of the URL that leads to the database. */
    String url() {
        return (migrating && isSet(environment, MIGRATIONS + "url") ? MIGRATIONS : RUN_TIME) + "url";
    }

    /** The properties that lead to the database. */
    String properties() {
        String prefix = migrating ? MIGRATIONS : RUN_TIME;
        return prefix + "url, " + prefix + "username and " + prefix + "password";
    }
}
