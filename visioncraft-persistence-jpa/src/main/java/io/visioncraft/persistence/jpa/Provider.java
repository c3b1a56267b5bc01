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

/** Finds a Jakarta Persistence provider on the class path and makes a factory with it. */
final class Provider {

    /** The known providers; if several are on the class path, the first is used. */
    private static final List<String> KNOWN = List.of(
            "org.hibernate.jpa.HibernatePersistenceProvider", "org.eclipse.persistence.jpa.PersistenceProvider");

    /** The property of the data source. Neither provider reads {@code PersistenceConfiguration.JDBC_DATASOURCE}. */
    private static final String NON_JTA_DATA_SOURCE = "jakarta.persistence.nonJtaDataSource";

    private Provider() {}

    /** The first known provider; if there is none, the first that {@code ServiceLoader} finds. */
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
     * The provider with this class name. It is created by its name, because a search by {@code PersistenceConfiguration} may
     * return another provider of the class path.
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

    /** Makes a factory that manages no class: the library takes connections and transactions from it. */
    static EntityManagerFactory factory(PersistenceProvider provider, DataSource dataSource) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("visioncraft")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .validationMode(ValidationMode.NONE)
                .sharedCacheMode(SharedCacheMode.NONE)
                .properties(JpaPersistence.recommendedProperties())
                .property(NON_JTA_DATA_SOURCE, dataSource);
        EntityManagerFactory factory = provider.createEntityManagerFactory(configuration);
        if (factory == null) {
            throw new PersistenceException(provider.getClass().getName() + " declined to make a factory");
        }
        return factory;
    }
}
