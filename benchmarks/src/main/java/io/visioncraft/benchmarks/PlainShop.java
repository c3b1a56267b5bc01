package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** A shop on plain Hibernate. */
final class PlainShop {

    private static final String PERMISSION = "SELECT MIN(p.permission) FROM vc_role_permission p WHERE p.role_id = ?1"
            + " AND p.permission IN ('order:read:any', 'order:read:own')";

    private PlainShop() {}

    static EntityManagerFactory factory(DataSource dataSource, List<Class<?>> entities) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("shop")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .validationMode(ValidationMode.NONE)
                .sharedCacheMode(SharedCacheMode.NONE)
                .property("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName())
                .property("jakarta.persistence.nonJtaDataSource", dataSource);
        entities.forEach(configuration::managedClass);
        return new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
    }

    /** The first order, as its customer reads it. */
    static String read(EntityManagerFactory factory) {
        UUID customer = Kind.CUSTOMER.id(1);
        try (EntityManager em = factory.createEntityManager()) {
            Shop.Session session = em.find(Shop.Session.class, Kind.SESSION.id(1));
            Shop.User user = em.find(Shop.User.class, customer);
            Shop.Credentials credentials = em.find(Shop.Credentials.class, customer);
            boolean live = !session.ended
                    && session.expiresAt > Floor.micros(Instant.now())
                    && session.credentialGeneration == credentials.generation
                    && user.status.equals("ACTIVE");
            Object permission = em.createNativeQuery(PERMISSION)
                    .setParameter(1, user.roleId)
                    .getSingleResult();
            Shop.Order order = em.createQuery(
                            "SELECT o FROM Order o JOIN FETCH o.lines WHERE o.id = :id", Shop.Order.class)
                    .setParameter("id", Kind.ORDER.id(1))
                    .getSingleResult();
            if (!live || permission == null || !order.customerId.equals(customer) || order.lines.isEmpty()) {
                throw new IllegalStateException("denied");
            }
            return order.reference;
        }
    }
}
