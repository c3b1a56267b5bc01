package io.visioncraft.spring.boot.jpa;

import io.visioncraft.error.StoreSetupException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to mend, in an application of Spring Boot, a unit or transactions that the store cannot take part in. */
final class StoreJoiningFailureAnalyzer extends AbstractFailureAnalyzer<StoreSetupException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, StoreSetupException cause) {
        String remedy = remedy(cause.problem());
        return remedy == null ? null : new FailureAnalysis(cause.getMessage() + ".", remedy, cause);
    }

    private static @Nullable String remedy(StoreSetupException.Problem problem) {
        return switch (problem) {
            case CLASSES_NOT_MANAGED ->
                "The EntityManagerFactory was built where the starter does not see it. Let your @Bean method"
                        + " return the LocalContainerEntityManagerFactoryBean itself, not its getObject(). Or give the factory all of"
                        + " JpaPersistence.managedClasses(); a persistence.xml that Spring does not read has to list them.";
            case MAPPED_ELSEWHERE ->
                "Remove what moves the tables or columns of the library: look at"
                        + " spring.jpa.properties.hibernate.default_schema, default_catalog and globally_quoted_identifiers, and at"
                        + " a naming strategy that renames columns. Or grant the user SELECT, INSERT, UPDATE and DELETE.";
            case NOT_SHARED, OTHER_TRANSACTIONS ->
                "Set " + JpaProperties.MANAGER + " to the JpaTransactionManager bean of the"
                        + " EntityManagerFactory that the library joins, and " + JpaProperties.FACTORY
                        + " to that factory.";
            default -> null;
        };
    }
}
