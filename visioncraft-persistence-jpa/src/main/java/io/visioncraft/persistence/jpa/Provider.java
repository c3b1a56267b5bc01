package io.visioncraft.persistence.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceProvider;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/** Finds the Jakarta Persistence provider of the class path and makes it a factory. */
final class Provider {

    /** In this order where there are several. */
    private static final List<String> KNOWN = List.of(
            "org.hibernate.jpa.HibernatePersistenceProvider", "org.eclipse.persistence.jpa.PersistenceProvider");

    /** What both providers read a data source from; neither does from {@code PersistenceConfiguration.JDBC_DATASOURCE}. */
    private static final String NON_JTA_DATA_SOURCE = "jakarta.persistence.nonJtaDataSource";

    private Provider() {}

    /** The first known provider, else whichever announces itself. */
    static PersistenceProvider onClassPath() {
        return KNOWN.stream()
                .flatMap(name -> named(name).stream())
                .findFirst()
                .or(() -> ServiceLoader.load(PersistenceProvider.class).findFirst())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No Jakarta Persistence provider is on the class path:"
                                        + " add org.hibernate.orm:hibernate-core or org.eclipse.persistence:org.eclipse.persistence.jpa"));
    }

    /**
     * The provider of that class name. It is made by name, because a search by {@code PersistenceConfiguration} may answer with
     * another one of the class path.
     */
    static Optional<PersistenceProvider> named(String className) {
        try {
            return Optional.of(Class.forName(className)
                    .asSubclass(PersistenceProvider.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ClassNotFoundException missing) {
            return Optional.empty();
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw new IllegalStateException(className + " is no usable Jakarta Persistence provider", unusable);
        }
    }

    /** Makes a factory over a data source, for the library's rows alone. */
    static EntityManagerFactory factory(PersistenceProvider provider, DataSource dataSource) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("visioncraft")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .validationMode(ValidationMode.NONE)
                .sharedCacheMode(SharedCacheMode.NONE)
                .properties(JpaPersistence.recommendedProperties())
                .property(NON_JTA_DATA_SOURCE, dataSource);
        JpaPersistence.managedClasses().forEach(configuration::managedClass);
        EntityManagerFactory factory = provider.createEntityManagerFactory(configuration);
        if (factory == null) {
            throw new PersistenceException(provider.getClass().getName() + " declined to make a factory");
        }
        return factory;
    }
}
