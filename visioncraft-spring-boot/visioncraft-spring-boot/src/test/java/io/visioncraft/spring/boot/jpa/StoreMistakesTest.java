package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.migrations.MigrationsAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.jta.JtaTransactionManager;

/** Each mistake stops the start, and Boot tells what was found and what to write where. */
class StoreMistakesTest {

    private final ApplicationContextRunner withoutStore = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(VisionCraftAutoConfiguration.class, VisionCraftJpaAutoConfiguration.class))
            .withBean(Issuer.class, StandIns::issuer);

    private final ApplicationContextRunner excluding = new ApplicationContextRunner()
            .withBean(Issuer.class, StandIns::issuer)
            .withPropertyValues(
                    "spring.datasource.url=" + JpaHost.fresh(),
                    "spring.flyway.enabled=false",
                    "spring.liquibase.enabled=false",
                    "visioncraft.tokens.enabled=false");

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
    void tellsOfAColumnThatIsMissing() {
        String url = JpaHost.migrated();
        JpaHost.jdbc(url).execute("ALTER TABLE vc_service DROP COLUMN description");

        Stopped.by(JpaHost.over(url))
                .found("The table vc_service cannot be read")
                .remedy("SELECT, INSERT, UPDATE and DELETE", "from a backup", "spring.jpa.hibernate.ddl-auto");
    }

    @Test
    void tellsWhichSchemaIsToBeMade() {
        ApplicationContextRunner nowhere = new ApplicationContextRunner().withBean(DataSource.class, () -> {
            throw new StoreSetupException(Problem.SCHEMA_MISSING, List.of(), "The schema is not there", null);
        });

        Stopped.by(nowhere.withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://db/shop?a=b&currentSchema=orders"))
                .found("The schema is not there.")
                .remedy("CREATE SCHEMA orders,", "currentSchema in spring.datasource.url");
        Stopped.by(nowhere.withPropertyValues("spring.datasource.hikari.schema=orders"))
                .found("The schema is not there.")
                .remedy("CREATE SCHEMA orders,", "spring.datasource.hikari.schema");
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
                .found("The database of the EntityManagerFactory \"entityManagerFactory\"", "28000")
                .remedy("spring.datasource.username");
        assertProblem(
                withFactoryMadeElsewhere(JpaHost.migrated()).withPropertyValues("spring.datasource.username=nobody"),
                Problem.ACCESS_REFUSED);
    }

    @Test
    void tellsOfADatabaseThatCannotBeReached() {
        Stopped.by(JpaHost.over("jdbc:h2:tcp://localhost:1/none"))
                .found("The database of the EntityManagerFactory \"entityManagerFactory\"", "90067")
                .remedy("spring.datasource.url");
        Stopped.by(withFactoryMadeElsewhere("jdbc:h2:tcp://localhost:1/none"))
                .found("cannot be reached", "SQL state 90067")
                .remedy("spring.datasource.url");
    }

    @ParameterizedTest
    @CsvSource({
        "VisionCraftJpaAutoConfiguration, io.visioncraft.spring.boot.jpa.VisionCraftJpaAutoConfiguration",
        "HibernateJpaAutoConfiguration, org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
        "DataSourceAutoConfiguration, org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
    })
    void tellsWhichAutoConfigurationTheHostExcludes(String name, String type) {
        Stopped.by(excluding
                        .withUserConfiguration(Everything.class)
                        .withPropertyValues("spring.autoconfigure.exclude=" + type))
                .found("the application excludes " + type + " by the property spring.autoconfigure.exclude")
                .remedy("Take " + name + " out of the property spring.autoconfigure.exclude");
    }

    @Test
    void tellsOfAnExclusionByAnAnnotation() {
        Stopped.by(excluding.withUserConfiguration(EverythingButHibernate.class))
                .found("HibernateJpaAutoConfiguration by exclude of @SpringBootApplication", "EverythingButHibernate")
                .remedy("Take HibernateJpaAutoConfiguration out of exclude of @SpringBootApplication");
    }

    @Test
    void tellsWhichUserLacksTheRightsThatAnotherHas() {
        String url = JpaHost.fresh();
        JpaHost.jdbc(url).execute("CREATE USER owner PASSWORD 'made' ADMIN");
        JpaHost.jdbc(url).execute("CREATE USER app PASSWORD 'app'");
        ApplicationContextRunner asApp = JpaHost.over(url.replaceAll(";.*", ""))
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.username=app",
                        "spring.datasource.password=app",
                        "visioncraft.migrations.username=owner");

        Stopped.by(asApp.withPropertyValues("visioncraft.migrations.password=made"))
                .found("This is the user \"app\" of spring.datasource.username")
                .remedy(
                        "the user \"app\" of spring.datasource.username SELECT, INSERT, UPDATE and DELETE",
                        "user of visioncraft.migrations.username");
        Stopped.by(asApp.withPropertyValues("visioncraft.migrations.password=forgotten"))
                .found("This is the user \"owner\" of visioncraft.migrations.username")
                .remedy("Correct visioncraft.migrations.url, visioncraft.migrations.username and");
    }

    @Test
    void tellsOfAStoreThatIsDeclaredAsAnyStoreWhereTablesAreMissing() {
        JpaHost.over(JpaHost.migrated())
                .withUserConfiguration(DeclaredWider.class)
                .run(context -> assertThat(context).hasNotFailed());
        Stopped.by(JpaHost.over(JpaHost.fresh())
                        .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                        .withUserConfiguration(DeclaredWider.class))
                .found("There are no tables of VisionCraft")
                .remedy(
                        "The bean \"shopStore\" is declared as Persistence: let its @Bean method return JpaPersistence");
    }

    @Test
    void tellsWhatOfAVisionCraftBeanOfTheHostsNeedsItsStore() {
        ApplicationContextRunner own = withoutStore
                .withConfiguration(AutoConfigurations.of(RelayAutoConfiguration.class))
                .withUserConfiguration(OwnLibrary.class);

        own.run(context -> assertThat(context).hasNotFailed());
        own.withPropertyValues("visioncraft.relay.enabled=false")
                .withBean(EventSubscriber.class, () -> delivery -> {})
                .run(context -> assertThat(context).hasNotFailed());
        Stopped.by(own.withBean(EventSubscriber.class, () -> delivery -> {}))
                .found("the bean \"shopLibrary\" of type VisionCraft has a store that is none", "The relay")
                .remedy("Declare the store as a bean of type Persistence", "visioncraft.relay.enabled=false");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Everything {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = HibernateJpaAutoConfiguration.class)
    static class EverythingButHibernate {}

    @Configuration(proxyBeanMethods = false)
    static class DeclaredWider {

        @Bean
        Persistence shopStore(EntityManagerFactory factory, PlatformTransactionManager transactions) {
            return JpaPersistence.joining(
                    SharedEntityManagerCreator.createSharedEntityManager(factory),
                    new SpringTransactions(transactions, factory));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnLibrary {

        @Bean
        VisionCraft shopLibrary(Issuer issuer) {
            return VisionCraft.builder(InMemoryPersistence.create(), issuer).build();
        }
    }

    @Test
    void leavesAStoreOfTheHostsAlone() {
        JpaHost.over(JpaHost.fresh())
                .withBean("memory", Persistence.class, InMemoryPersistence::create)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(JpaPersistence.class);
                    assertThat(context.getBean(EntityManagerFactory.class).getProperties())
                            .doesNotContainKey("hibernate.jdbc.log.errors");
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

    /** An application whose factory is made without the database. */
    private static ApplicationContextRunner withFactoryMadeElsewhere(String url) {
        return JpaHost.over(url)
                .withUserConfiguration(MadeElsewhere.class)
                .withPropertyValues(
                        "spring.datasource.hikari.initialization-fail-timeout=-1",
                        "spring.datasource.hikari.connection-timeout=300");
    }

    @Configuration(proxyBeanMethods = false)
    static class MadeElsewhere {

        @Bean
        EntityManagerFactory shopUnit(DataSource source) {
            LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
            unit.setDataSource(source);
            unit.setPackagesToScan();
            unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            unit.setJpaPropertyMap(Map.of("hibernate.dialect", "org.hibernate.dialect.H2Dialect"));
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
