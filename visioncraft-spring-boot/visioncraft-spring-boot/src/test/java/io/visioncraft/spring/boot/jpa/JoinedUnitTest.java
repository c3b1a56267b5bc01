package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.spring.boot.jpa.depot.DepotBox;
import io.visioncraft.spring.boot.jpa.shop.ParcelRepository;
import io.visioncraft.spring.boot.jpa.shop.ShopParcel;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.metamodel.EntityType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.LocalEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Trap: the classes of the library are not managed, because the host has named its own. */
class JoinedUnitTest {

    @Test
    void joinsTheUnitThatBootMakesAlsoWhereTheHostHasNoEntities() {
        JpaHost.over(JpaHost.migrated()).run(context -> {
            assertWorks(context);
            assertThat(context.getBean(EntityManagerFactory.class).getProperties())
                    .containsEntry("hibernate.jdbc.batch_size", "500")
                    .containsEntry("hibernate.jdbc.log.errors", "false");
        });
    }

    @Test
    void joinsBesideEntityScanAndRepositoriesOfSpringDataAndLeavesTheHostsSettings() {
        JpaHost.over(JpaHost.migrated())
                .withConfiguration(AutoConfigurations.of(DataJpaRepositoriesAutoConfiguration.class))
                .withUserConfiguration(JpaHost.Shop.class, Scanned.class)
                .withPropertyValues("spring.jpa.properties.hibernate.jdbc.batch_size=20")
                .run(context -> {
                    assertWorks(context);
                    assertThat(entities(context.getBean(EntityManagerFactory.class)))
                            .contains("ShopParcel", "DepotBox");
                    ParcelRepository parcels = context.getBean(ParcelRepository.class);
                    parcels.save(new ShopParcel(1, "spade"));
                    assertThat(parcels.findAll()).extracting(ShopParcel::label).containsExactly("spade");
                    assertThat(context.getBean(EntityManagerFactory.class).getProperties())
                            .containsEntry("hibernate.jdbc.batch_size", "20");
                });
    }

    @Test
    void joinsBesideManagedTypesOfTheHost() {
        JpaHost.over(JpaHost.migrated())
                .withBean(PersistenceManagedTypes.class, () -> PersistenceManagedTypes.of(DepotBox.class.getName()))
                .run(context -> {
                    assertWorks(context);
                    assertThat(entities(context.getBean(EntityManagerFactory.class)))
                            .contains("DepotBox")
                            .doesNotContain("ShopParcel");
                });
    }

    @Test
    void joinsAUnitOfTheBuilder() {
        assertJoins(Built.class, "DepotBox");
    }

    @Test
    void joinsAFactoryBeanThatIsMadeByHandAndKeepsTheHostsPostProcessors() {
        assertJoins(ByHand.class, "DepotBox", "ShopParcel");
    }

    @Test
    void joinsAUnitOfPersistenceXml() {
        assertJoins(Xml.class, "DepotBox");
    }

    @Test
    void joinsAUnitOfAPersistenceConfiguration() {
        assertJoins(Programmatic.class, "DepotBox");
    }

    @Test
    void keepsItsTablesWhereANamingStrategyRenamesAll() {
        ApplicationContextRunner prefixed = JpaHost.over(JpaHost.migrated())
                .withUserConfiguration(JpaHost.Shop.class)
                .withPropertyValues("spring.jpa.hibernate.naming.physical-strategy=" + Prefixed.class.getName());
        prefixed.run(context -> {
            assertWorks(context);
            assertThat(JpaHost.jdbc(context.getEnvironment().getRequiredProperty("spring.datasource.url"))
                            .queryForList(
                                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                            + " AND table_name NOT LIKE 'VC\\_%' AND table_name NOT LIKE 'vc\\_%'",
                                    String.class))
                    .containsExactly("APP_SHOPPARCEL");
        });
    }

    private static void assertJoins(Class<?> host, String... entities) {
        JpaHost.over(JpaHost.migrated()).withUserConfiguration(host).run(context -> {
            assertWorks(context);
            assertThat(entities(context.getBean(EntityManagerFactory.class))).contains(entities);
        });
    }

    private static void assertWorks(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        VisionCraft vc = context.getBean(VisionCraft.class);
        JpaHost.aCategory(vc, "Garden");
        assertThat(JpaHost.categories(vc)).containsExactly("Garden");
    }

    private static Set<String> entities(EntityManagerFactory factory) {
        return factory.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .collect(Collectors.toSet());
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = {ShopParcel.class, DepotBox.class})
    static class Scanned {}

    @Configuration(proxyBeanMethods = false)
    static class Built {

        @Bean
        LocalContainerEntityManagerFactoryBean shopUnit(EntityManagerFactoryBuilder builder, DataSource source) {
            return builder.dataSource(source)
                    .packages(DepotBox.class)
                    .persistenceUnit("shop")
                    .build();
        }
    }

    /** Without an adapter, so that the unit names the provider. */
    @Configuration(proxyBeanMethods = false)
    static class ByHand {

        @Bean
        LocalContainerEntityManagerFactoryBean shopUnit(DataSource source) {
            LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
            unit.setDataSource(source);
            unit.setPackagesToScan(DepotBox.class.getPackageName());
            unit.setPersistenceUnitPostProcessors(info -> {
                info.setPersistenceProviderClassName(HibernatePersistenceProvider.class.getName());
                info.addManagedClassName(ShopParcel.class.getName());
                info.addManagedClassName(io.visioncraft.spring.boot.jpa.shop.CategoryRow.class.getName());
            });
            unit.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create"));
            return unit;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Xml {

        @Bean
        LocalContainerEntityManagerFactoryBean shopUnit(DataSource source) {
            LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
            unit.setPersistenceXmlLocation("classpath:io/visioncraft/spring/boot/jpa/persistence.xml");
            unit.setDataSource(source);
            return unit;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Programmatic {

        @Bean
        LocalEntityManagerFactoryBean shopUnit(DataSource source) {
            LocalEntityManagerFactoryBean unit = new LocalEntityManagerFactoryBean(
                    new PersistenceConfiguration("shop").managedClass(DepotBox.class));
            unit.setDataSource(source);
            unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            return unit;
        }
    }

    /** Renames every table, as a host may that shares a schema. */
    public static final class Prefixed extends PhysicalNamingStrategyStandardImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment database) {
            return Identifier.toIdentifier("app_" + name.getText());
        }
    }
}
