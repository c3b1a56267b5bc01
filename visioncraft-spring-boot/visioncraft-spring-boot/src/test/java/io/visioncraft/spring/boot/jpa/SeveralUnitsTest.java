package io.visioncraft.spring.boot.jpa;

import static io.visioncraft.spring.boot.jpa.JpaHost.aCategory;
import static io.visioncraft.spring.boot.jpa.JpaHost.categories;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.spring.boot.jpa.depot.DepotBox;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.TransactionManagementConfigurer;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

class SeveralUnitsTest {

    private final ApplicationContextRunner two = JpaHost.withoutDataSource()
            .withUserConfiguration(TwoUnits.class)
            .withPropertyValues("shop.url=" + JpaHost.migrated(), "depot.url=" + JpaHost.fresh());

    @Test
    void worksWithTheChosenUnitAndItsTransactionManager() {
        two.withPropertyValues("visioncraft.jpa.entity-manager-factory=shopUnit")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    VisionCraft vc = context.getBean(VisionCraft.class);
                    TransactionTemplate shop = transactions(context.getBean("shopTransactions"));
                    TransactionTemplate depot = transactions(context.getBean("depotTransactions"));
                    EntityManagerFactory depotUnit = context.getBean("depotUnit", EntityManagerFactory.class);
                    EntityManager boxes = SharedEntityManagerCreator.createSharedEntityManager(depotUnit);

                    assertThat(context.getBean("shopUnit", EntityManagerFactory.class)
                                    .getProperties())
                            .containsEntry("hibernate.jdbc.log.errors", "false");
                    assertThat(depotUnit.getProperties()).doesNotContainKey("hibernate.jdbc.log.errors");
                    shop.executeWithoutResult(status -> {
                        aCategory(vc, "Rolled back");
                        status.setRollbackOnly();
                    });
                    depot.executeWithoutResult(status -> {
                        boxes.persist(new DepotBox(1));
                        aCategory(vc, "On its own");
                        assertThat(boxes.isJoinedToTransaction()).isTrue();
                        status.setRollbackOnly();
                    });
                    shop.executeWithoutResult(status -> depot.executeWithoutResult(inner -> {
                        aCategory(vc, "With the outer one");
                        status.setRollbackOnly();
                    }));

                    assertThat(categories(vc)).containsExactly("On its own");
                    assertThat(boxes.find(DepotBox.class, 1L)).isNull();
                });
    }

    @Test
    void stopsTheStartWhereNoneIsChosen() {
        Stopped.by(two)
                .found("one EntityManagerFactory, and there are 2", "none is primary", "shopUnit", "depotUnit")
                .remedy("visioncraft.jpa.entity-manager-factory", "@Primary");
    }

    @Test
    void stopsTheStartWhereANameIsThatOfNoFactory() {
        Stopped.by(two.withPropertyValues("visioncraft.jpa.entity-manager-factory=shop"))
                .found("names a bean \"shop\"", "shopUnit, depotUnit")
                .remedy("visioncraft.jpa.entity-manager-factory");
    }

    @Test
    void stopsTheStartWhereTheTransactionManagerIsThatOfAnotherUnit() {
        Stopped.by(two.withPropertyValues(
                        "visioncraft.jpa.entity-manager-factory=shopUnit",
                        "visioncraft.jpa.transaction-manager=depotTransactions"))
                .found("\"depotTransactions\"", "JpaTransactionManager", "\"shopUnit\"")
                .remedy("visioncraft.jpa.transaction-manager");
    }

    @Test
    void stopsTheStartWhereANameIsThatOfNoTransactionManager() {
        Stopped.by(two.withPropertyValues(
                        "visioncraft.jpa.entity-manager-factory=shopUnit", "visioncraft.jpa.transaction-manager=shop"))
                .found("names a bean \"shop\"", "shopTransactions, depotTransactions")
                .remedy("visioncraft.jpa.transaction-manager");
    }

    /** As Boot's manual has it: what is no default candidate is not injected unless it is named. */
    @Test
    void takesThePrimaryUnitBesideOneThatIsNoCandidateAndAnotherManagerForAnnotations() {
        JpaHost.over(JpaHost.migrated())
                .withUserConfiguration(Beside.class)
                .withBean(Work.class)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    VisionCraft vc = context.getBean(VisionCraft.class);
                    Work work = context.getBean(Work.class);
                    assertThat(AopUtils.isAopProxy(work)).isTrue();
                    work.open(vc);
                    assertThat(categories(vc)).containsExactly("In a transaction of JDBC");
                });
    }

    private static TransactionTemplate transactions(Object manager) {
        return new TransactionTemplate((PlatformTransactionManager) manager);
    }

    @Configuration(proxyBeanMethods = false)
    static class Beside implements TransactionManagementConfigurer {

        private final DataSource other = new DriverManagerDataSource(JpaHost.fresh(), "sa", "");

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(
                EntityManagerFactoryBuilder builder, DataSource source) {
            return builder.dataSource(source).packages(new String[0]).build();
        }

        @Bean(defaultCandidate = false)
        LocalContainerEntityManagerFactoryBean depotUnit(EntityManagerFactoryBuilder builder) {
            return builder.dataSource(other).packages(DepotBox.class).build();
        }

        @Bean
        JpaTransactionManager shopTransactions() {
            return new JpaTransactionManager();
        }

        @Bean
        JdbcTransactionManager otherTransactions() {
            return new JdbcTransactionManager(other);
        }

        @Override
        public TransactionManager annotationDrivenTransactionManager() {
            return new JdbcTransactionManager(other);
        }
    }

    static class Work {

        @Transactional
        public List<String> open(VisionCraft vc) {
            aCategory(vc, "In a transaction of JDBC");
            return categories(vc);
        }
    }
}
