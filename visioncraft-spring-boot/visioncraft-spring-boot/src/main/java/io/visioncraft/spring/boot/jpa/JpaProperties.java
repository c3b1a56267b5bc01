package io.visioncraft.spring.boot.jpa;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose connections the store takes, and which transactions it takes part in. Only an application with several has to say it.
 * Immutable.
 *
 * @param entityManagerFactory Name of the EntityManagerFactory bean whose connections and transactions the library takes. By
 *     default the only one, or the primary one.
 * @param transactionManager Name of the transaction manager bean that the library's use cases take part in. By default the one
 *     that belongs to the chosen EntityManagerFactory.
 */
@ConfigurationProperties(value = "visioncraft.jpa", ignoreUnknownFields = false)
record JpaProperties(
        @Nullable String entityManagerFactory, @Nullable String transactionManager) {

    static final String FACTORY = "visioncraft.jpa.entity-manager-factory";

    static final String MANAGER = "visioncraft.jpa.transaction-manager";
}
