package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.jta.JtaTransactionManager;

/** Each mistake stops the start, and Boot tells what was found and what to write where. */
class StoreMistakesTest {

    private final ApplicationContextRunner withoutStore = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(VisionCraftAutoConfiguration.class, VisionCraftJpaAutoConfiguration.class))
            .withBean(Issuer.class, StandIns::issuer);

    @Test
    void tellsOfAMissingDataSource() {
        Stopped.by(withoutStore)
                .found("VisionCraft has no store", "no DataSource is there")
                .remedy("spring.datasource.url", "bean of type Persistence");
    }

    @Test
    void tellsOfAMissingEntityManagerFactory() {
        Stopped.by(withoutStore.withBean("shopSource", DataSource.class, StoreMistakesTest::source))
                .found("no EntityManagerFactory is there, although the DataSource \"shopSource\" is")
                .remedy("HibernateJpaAutoConfiguration");
    }

    @Test
    void tellsOfSeveralDataSourcesThatBootMakesNoFactoryOf() {
        Stopped.by(JpaHost.withoutDataSource()
                        .withBean("shopSource", DataSource.class, StoreMistakesTest::source)
                        .withBean("depotSource", DataSource.class, StoreMistakesTest::source))
                .found("of several DataSource beans: shopSource, depotSource")
                .remedy("@Primary");
    }

    @Test
    void tellsOfAMissingModule() {
        Stopped.by(withoutStore.withClassLoader(new FilteredClassLoader(JpaPersistence.class)))
                .found("visioncraft-persistence-jpa is not on the class path")
                .remedy("io.visioncraft:visioncraft-spring-boot-starter");
        Stopped.by(withoutStore.withClassLoader(new FilteredClassLoader(HibernateJpaAutoConfiguration.class)))
                .found("nothing on the class path makes one")
                .remedy("org.springframework.boot:spring-boot-hibernate");
    }

    @Test
    void tellsOfATransactionManagerOfJdbc() {
        Stopped.by(JpaHost.over(JpaHost.migrated())
                        .withBean(
                                "transactions",
                                JdbcTransactionManager.class,
                                () -> new JdbcTransactionManager(source())))
                .found(
                        "\"transactions\" (org.springframework.jdbc.support.JdbcTransactionManager)",
                        "entityManagerFactory")
                .remedy("new JpaTransactionManager(entityManagerFactory)", "visioncraft.jpa.transaction-manager");
    }

    @Test
    void tellsOfJakartaTransactions() {
        Stopped.by(JpaHost.over(JpaHost.migrated())
                        .withBean("transactions", JtaTransactionManager.class, StoreMistakesTest::jakartaTransactions))
                .found("\"transactions\" is one of Jakarta Transactions")
                .remedy("JpaPersistence.joining(", "JakartaTransactions");
    }

    @Test
    void tellsOfATransactionManagerThatTellsNobody() {
        Stopped.by(JpaHost.over(JpaHost.migrated()).withBean(JpaTransactionManager.class, () -> {
                    JpaTransactionManager silent = new JpaTransactionManager();
                    silent.setTransactionSynchronization(JpaTransactionManager.SYNCHRONIZATION_NEVER);
                    return silent;
                }))
                .found("SYNCHRONIZATION_NEVER")
                .remedy("SYNCHRONIZATION_ALWAYS");
    }

    @Test
    void tellsOfAFactoryThatIsBuiltOutOfReach() {
        Stopped.by(JpaHost.over(JpaHost.migrated()).withUserConfiguration(OutOfReach.class))
                .found("does not manage the entities of VisionCraft")
                .remedy("LocalContainerEntityManagerFactoryBean itself", "JpaPersistence.managedClasses()");
    }

    @Test
    void stopsWithoutTables() {
        assertProblem(JpaHost.over(JpaHost.fresh()), Problem.NO_TABLES);
    }

    @Test
    void stopsOverTablesThatLackAConstraint() {
        String url = JpaHost.migrated();
        JpaHost.jdbc(url).execute("ALTER TABLE vc_category DROP CONSTRAINT vc_category_sibling_name");

        assertProblem(JpaHost.over(url), Problem.CONSTRAINTS_MISSING);
    }

    @Test
    void tellsOfNamesThatAreMoved() {
        Stopped.by(JpaHost.over(JpaHost.migrated())
                        .withPropertyValues("spring.jpa.properties.hibernate.globally_quoted_identifiers=true"))
                .found("where the migrations have not put it")
                .remedy("globally_quoted_identifiers", "default_schema", "naming strategy");
    }

    @Test
    void stopsAtAnotherIsolationLevel() {
        assertProblem(
                JpaHost.over(JpaHost.migrated())
                        .withPropertyValues(
                                "spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ"),
                Problem.WRONG_ISOLATION_LEVEL);
    }

    @Test
    void stopsOverADatabaseThatItHasNoTablesFor() {
        assertProblem(
                JpaHost.withoutDataSource()
                        .withBean(DataSource.class, Renamed::new)
                        .withPropertyValues("spring.jpa.database-platform=org.hibernate.dialect.H2Dialect"),
                Problem.UNKNOWN_DATABASE);
    }

    @Test
    void tellsOfADatabaseThatRefusesTheUser() {
        Stopped.by(JpaHost.over(JpaHost.migrated()).withPropertyValues("spring.datasource.username=nobody"))
                .found("The database of the persistence unit \"default\"", "28000")
                .remedy("spring.datasource.username");
        assertProblem(
                JpaHost.over(JpaHost.migrated())
                        .withPropertyValues(
                                "spring.datasource.username=nobody",
                                "spring.datasource.hikari.initialization-fail-timeout=-1",
                                "spring.datasource.hikari.connection-timeout=300",
                                "spring.jpa.database-platform=org.hibernate.dialect.H2Dialect"),
                Problem.ACCESS_REFUSED);
    }

    @Test
    void tellsOfADatabaseThatCannotBeReached() {
        Stopped.by(JpaHost.over("jdbc:h2:tcp://localhost:1/none"))
                .found("The database of the persistence unit \"default\"", "90067")
                .remedy("spring.datasource.url");
        Stopped.by(JpaHost.over("jdbc:h2:tcp://localhost:1/none")
                        .withPropertyValues(
                                "spring.datasource.hikari.initialization-fail-timeout=-1",
                                "spring.datasource.hikari.connection-timeout=300",
                                "spring.jpa.database-platform=org.hibernate.dialect.H2Dialect"))
                .found("cannot be reached")
                .remedy("spring.datasource.url");
    }

    @Test
    void leavesAStoreOfTheHostsAlone() {
        JpaHost.over(JpaHost.fresh())
                .withBean(
                        "memory",
                        io.visioncraft.Persistence.class,
                        io.visioncraft.testkit.memory.InMemoryPersistence::create)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(JpaPersistence.class);
                    assertThat(context.getBean(EntityManagerFactory.class)
                                    .getMetamodel()
                                    .getEntities())
                            .isEmpty();
                });
    }

    private static void assertProblem(ApplicationContextRunner application, Problem problem) {
        application.run(context -> assertThat(context.getStartupFailure())
                .hasCauseInstanceOf(BeanInstantiationException.class)
                .cause()
                .cause()
                .isInstanceOfSatisfying(
                        StoreSetupException.class,
                        setup -> assertThat(setup.problem()).isEqualTo(problem)));
    }

    private static DataSource source() {
        return new DriverManagerDataSource(JpaHost.fresh(), "sa", "");
    }

    private static JtaTransactionManager jakartaTransactions() {
        InvocationHandler nothing = (proxy, method, arguments) -> switch (method.getName()) {
            case "getStatus" -> jakarta.transaction.Status.STATUS_NO_TRANSACTION;
            case "hashCode" -> 1;
            case "equals" -> proxy == arguments[0];
            default -> null;
        };
        ClassLoader classes = StoreMistakesTest.class.getClassLoader();
        return new JtaTransactionManager(
                (UserTransaction) Proxy.newProxyInstance(classes, new Class<?>[] {UserTransaction.class}, nothing),
                (TransactionManager)
                        Proxy.newProxyInstance(classes, new Class<?>[] {TransactionManager.class}, nothing));
    }

    @Configuration(proxyBeanMethods = false)
    static class OutOfReach {

        @Bean
        EntityManagerFactory shopUnit(DataSource source) {
            LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
            unit.setDataSource(source);
            unit.setPackagesToScan();
            unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            unit.afterPropertiesSet();
            return Objects.requireNonNull(unit.getObject());
        }
    }

    /** A database that calls itself otherwise. */
    private static final class Renamed extends DelegatingDataSource {

        Renamed() {
            super(new DriverManagerDataSource(JpaHost.migrated(), "sa", ""));
        }

        @Override
        public Connection getConnection() throws SQLException {
            return answering(Connection.class, super.getConnection(), "getMetaData");
        }

        private static <T> T answering(Class<T> type, T below, String method) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                        if (called.getName().equals("getDatabaseProductName")) {
                            return "Elsewhere";
                        }
                        try {
                            Object answer = called.invoke(below, arguments);
                            return called.getName().equals(method)
                                    ? answering(DatabaseMetaData.class, (DatabaseMetaData) answer, "")
                                    : answer;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getTargetException();
                        }
                    }));
        }
    }
}
