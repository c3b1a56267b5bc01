package io.visioncraft.spring.boot.jpa;

import static io.visioncraft.spring.boot.jpa.JpaHost.aCategory;
import static io.visioncraft.spring.boot.jpa.JpaHost.categories;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.VisionCraft;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction manager of JDBC, alone and beside that of the unit: what is told, and that the remedy works. */
class ManagersOfJdbcTest {

    private final ApplicationContextRunner application = JpaHost.over(JpaHost.migrated());

    @Test
    void stopsOnTheDataSourceOfTheUnitAndStartsWhereItIsReplaced() {
        Stopped.by(application.withUserConfiguration(OfJdbc.class))
                .found(
                        "\"shopTransactions\" (org.springframework.jdbc.support.JdbcTransactionManager)",
                        "entityManagerFactory")
                .remedy(
                        "Replace \"shopTransactions\"",
                        "new JpaTransactionManager(entityManagerFactory)",
                        "do not keep both",
                        "remove it");

        application.withUserConfiguration(Replaced.class).run(context -> {
            assertThat(context).hasNotFailed();
            rollsBackAsOne(context, "shopTransactions");
        });
        application.run(context -> {
            assertThat(context).hasNotFailed();
            rollsBackAsOne(context, "transactionManager");
        });
    }

    /** As before, JDBC of the host included. */
    private static void rollsBackAsOne(ApplicationContext context, String manager) {
        JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
        VisionCraft vc = context.getBean(VisionCraft.class);
        new TransactionTemplate(context.getBean(manager, PlatformTransactionManager.class))
                .executeWithoutResult(transaction -> {
                    aCategory(vc, "Spades");
                    jdbc.update("UPDATE vc_category SET name = name");
                    transaction.setRollbackOnly();
                });
        assertThat(categories(vc)).isEmpty();
    }

    @Test
    void refusesAUseCaseWithinItsTransactionWhereBothAreKept() {
        application.withUserConfiguration(OfJdbc.class, OfJpa.class).run(context -> {
            assertThat(context).hasNotFailed();
            VisionCraft vc = context.getBean(VisionCraft.class);
            JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
            jdbc.execute("CREATE TABLE parcel (id INT)");

            new TransactionTemplate(context.getBean("shopTransactions", PlatformTransactionManager.class))
                    .executeWithoutResult(transaction -> {
                        jdbc.update("INSERT INTO parcel VALUES (1)");
                        UnavailableException refused =
                                catchThrowableOfType(UnavailableException.class, () -> aCategory(vc, "Spades"));
                        assertThat(refused.is(StoreCodes.STORE_MISCONFIGURED)).isTrue();
                        assertThat(refused.retryable()).isFalse();
                        assertThat(refused).hasMessageContaining("begin it by the JpaTransactionManager");
                        assertThat(catchThrowableOfType(UnavailableException.class, () -> categories(vc))
                                        .is(StoreCodes.STORE_MISCONFIGURED))
                                .isTrue();
                    });

            assertThat(jdbc.queryForList("SELECT id FROM parcel", Integer.class))
                    .containsExactly(1);
            aCategory(vc, "Rakes");
            rollsBack(context, vc);
            assertThat(categories(vc)).containsExactly("Rakes");
        });
    }

    private static void rollsBack(ApplicationContext context, VisionCraft vc) {
        new TransactionTemplate(context.getBean("unitTransactions", PlatformTransactionManager.class))
                .executeWithoutResult(transaction -> {
                    aCategory(vc, "Hoes");
                    transaction.setRollbackOnly();
                });
    }

    @Test
    void stopsWhereAPropertyNamesItAndStartsWithoutThatProperty() {
        ApplicationContextRunner both = application.withUserConfiguration(OfJdbc.class, OfJpa.class);

        Stopped.by(both.withPropertyValues("visioncraft.jpa.transaction-manager=shopTransactions"))
                .found("\"shopTransactions\"", "does not begin transactions of the EntityManagerFactory")
                .remedy("Remove visioncraft.jpa.transaction-manager");
        both.run(context -> assertThat(context).hasNotFailed());
        both.withPropertyValues("visioncraft.jpa.transaction-manager=unitTransactions")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void stopsOnAnotherDataSourceAndStartsBesideOneOfTheUnit() {
        ApplicationContextRunner elsewhere = application.withBean(
                "depotTransactions",
                JdbcTransactionManager.class,
                () -> new JdbcTransactionManager(new DriverManagerDataSource(JpaHost.fresh(), "sa", "")));

        Stopped.by(elsewhere)
                .found("\"depotTransactions\"")
                .remedy(
                        "Declare a bean of new JpaTransactionManager(entityManagerFactory) for \"entityManagerFactory\"");
        elsewhere.withUserConfiguration(OfJpa.class).run(context -> {
            assertThat(context).hasNotFailed();
            VisionCraft vc = context.getBean(VisionCraft.class);
            new TransactionTemplate(context.getBean("depotTransactions", PlatformTransactionManager.class))
                    .executeWithoutResult(transaction -> {
                        aCategory(vc, "Spades");
                        transaction.setRollbackOnly();
                    });
            assertThat(categories(vc)).as("commits apart").containsExactly("Spades");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OfJdbc {

        @Bean
        JdbcTransactionManager shopTransactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Replaced {

        @Bean
        JpaTransactionManager shopTransactions(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OfJpa {

        @Bean
        JpaTransactionManager unitTransactions(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }
}
