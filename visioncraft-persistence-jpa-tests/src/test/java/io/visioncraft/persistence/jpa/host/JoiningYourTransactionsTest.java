package io.visioncraft.persistence.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.ConflictException;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the guide on host transactions shows, for Spring. */
@SuppressWarnings("NullAway.Init") // set before each test
class JoiningYourTransactionsTest {

    private static final Caller CALLER = CatalogFixtures.manager();

    private final JdbcConnectionPool dataSource =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");

    private EntityManagerFactory factory;
    private EntityManager em;
    private TransactionTemplate transaction;
    private VisionCraft vc;

    @BeforeEach
    void wire() throws SQLException {
        JpaPersistence.open(dataSource).close();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(HostEntry.TABLE);
        }
        Issuer issuer = StandIns.issuer();
        // begin: wiring
        PersistenceConfiguration unit = new PersistenceConfiguration("shop")
                .properties(JpaPersistence.recommendedProperties())
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .validationMode(ValidationMode.NONE)
                .managedClass(HostEntry.class);
        factory = new HibernatePersistenceProvider().createEntityManagerFactory(unit);
        em = SharedEntityManagerCreator.createSharedEntityManager(factory);
        JpaTransactionManager manager = new JpaTransactionManager(factory);

        JpaPersistence store = JpaPersistence.joining(em, new SpringTransactions(manager));
        vc = VisionCraft.builder(store, issuer).build();
        // end: wiring
        transaction = new TransactionTemplate(manager);
    }

    @AfterEach
    void close() {
        factory.close();
        dataSource.dispose();
    }

    @Test
    void commitsOrRollsBackWithTheHost() {
        // begin: together
        transaction.executeWithoutResult(status -> {
            em.persist(new HostEntry(1, "garden")); // the host's own
            vc.categories().create(CALLER, CreateCategory.root("Garden"));
        });
        // end: together

        assertThat(categories()).isEqualTo(1);
        assertThat(em.find(HostEntry.class, 1).text()).isEqualTo("garden");
    }

    @Test
    void isRolledBackByARejection() {
        vc.categories().create(CALLER, CreateCategory.root("Garden"));

        assertThatExceptionOfType(UnexpectedRollbackException.class).isThrownBy(this::goOnAfterARejection);

        assertThat(categories()).isEqualTo(1);
        assertThat(em.find(HostEntry.class, 1)).isNull();
    }

    private void goOnAfterARejection() {
        // begin: rejection
        transaction.executeWithoutResult(status -> {
            em.persist(new HostEntry(1, "garden"));
            try {
                vc.categories().create(CALLER, CreateCategory.root("Garden"));
            } catch (ConflictException taken) {
                // caught, and too late: nothing of this transaction will last, as its commit says
            }
        });
        // end: rejection
    }

    private int categories() {
        return vc.categories().roots(CALLER, ListRequest.first()).items().size();
    }
}
