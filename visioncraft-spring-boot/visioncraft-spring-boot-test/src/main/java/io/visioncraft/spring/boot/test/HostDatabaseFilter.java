package io.visioncraft.spring.boot.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Leaves out Spring Boot's auto-configurations of databases in a test that has said that its host has no tables. */
final class HostDatabaseFilter implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String PROPERTY = "visioncraft.test.host-database";

    private static final List<String> OF_DATABASES = List.of(
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.sql.",
            "org.springframework.boot.hibernate.",
            "org.springframework.boot.jpa.",
            "org.springframework.boot.data.jpa.",
            "org.springframework.boot.data.jdbc.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.liquibase.");

    private boolean wanted = true;

    HostDatabaseFilter() {}

    @Override
    public void setEnvironment(Environment environment) {
        wanted = environment.getProperty(PROPERTY, Boolean.class, true);
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] answers = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            answers[i] = wanted || name == null || OF_DATABASES.stream().noneMatch(name::startsWith);
        }
        return answers;
    }
}
