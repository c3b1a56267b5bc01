package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.spring.boot.jpa.depot.DepotBox;
import io.visioncraft.spring.boot.jpa.shop.ParcelRepository;
import io.visioncraft.spring.boot.jpa.shop.ShopParcel;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.LocalEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** However a host makes its factory, the library works with it and leaves its entities as the host has named them. */
class HostUnitsTest {

    private static final String LOG_ERRORS = "hibernate.jdbc.log.errors";

    @Test
    void worksInTheUnitThatBootMakesAlsoWhereTheHostHasNoEntities() {
        JpaHost.over(JpaHost.migrated()).run(context -> {
            assertWorks(context);
            assertThat(entities(context)).isEmpty();
            assertThat(context.getBean(EntityManagerFactory.class).getProperties())
                    .containsEntry(LOG_ERRORS, "false");
        });
    }

    @Test
    void worksBesideEntityScanAndRepositoriesOfSpringDataAndLeavesTheHostsSettings() {
        JpaHost.over(JpaHost.migrated())
                .withConfiguration(AutoConfigurations.of(DataJpaRepositoriesAutoConfiguration.class))
                .withUserConfiguration(JpaHost.Shop.class, Scanned.class)
                .withPropertyValues("spring.jpa.properties." + LOG_ERRORS + "=true")
                .run(context -> {
                    assertWorks(context);
                    assertThat(entities(context)).containsExactlyInAnyOrder("ShopParcel", "DepotBox");
                    ParcelRepository parcels = context.getBean(ParcelRepository.class);
                    parcels.save(new ShopParcel(1, "spade"));
                    assertThat(parcels.findAll()).extracting(ShopParcel::label).containsExactly("spade");
                    assertThat(context.getBean(EntityManagerFactory.class).getProperties())
                            .containsEntry(LOG_ERRORS, "true");
                });
    }

    static Stream<Named<Class<?>>> waysToMakeAFactory() {
        return Stream.of(Managed.class, Built.class, ByHand.class, Xml.class, Programmatic.class, InAMethod.class)
                .map(host -> Named.of(host.getSimpleName(), host));
    }

    @ParameterizedTest
    @MethodSource("waysToMakeAFactory")
    void worksHoweverTheFactoryIsMade(Class<?> host) {
        JpaHost.over(JpaHost.migrated()).withUserConfiguration(host).run(context -> {
            assertWorks(context);
            assertThat(entities(context)).containsExactly("DepotBox");
        });
    }

    @Test
    void worksWhereANamingStrategyRenamesAllTables() {
        JpaHost.over(JpaHost.migrated())
                .withUserConfiguration(JpaHost.Shop.class)
                .withPropertyValues("spring.jpa.hibernate.naming.physical-strategy=" + Prefixed.class.getName())
                .run(context -> {
                    assertWorks(context);
                    assertThat(hostTables(context)).containsExactly("APP_SHOPPARCEL");
                });
    }

    private static void assertWorks(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        VisionCraft vc = context.getBean(VisionCraft.class);
        JpaHost.aCategory(vc, "Garden");
        assertThat(JpaHost.categories(vc)).containsExactly("Garden");
    }

    private static Set<String> entities(AssertableApplicationContext context) {
        return context.getBean(EntityManagerFactory.class).getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .collect(Collectors.toSet());
    }

    private static List<String> hostTables(AssertableApplicationContext context) {
        return JpaHost.jdbc(context.getEnvironment().getRequiredProperty("spring.datasource.url"))
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                + " AND LOWER(table_name) NOT LIKE 'vc\\_%'",
                        String.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = {ShopParcel.class, DepotBox.class})
    static class Scanned {}

    @Configuration(proxyBeanMethods = false)
    static class Managed {

        @Bean
        PersistenceManagedTypes hostTypes() {
            return PersistenceManagedTypes.of(DepotBox.class.getName());
        }
    }

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
            unit.setPackagesToScan();
            unit.setPersistenceUnitPostProcessors(info -> {
                info.setPersistenceProviderClassName(HibernatePersistenceProvider.class.getName());
                info.addManagedClassName(DepotBox.class.getName());
            });
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

    /** Where no processor of beans sees the factory bean. */
    @Configuration(proxyBeanMethods = false)
    static class InAMethod {

        @Bean
        EntityManagerFactory shopUnit(DataSource source) {
            LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
            unit.setDataSource(source);
            unit.setPackagesToScan(DepotBox.class.getPackageName());
            unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            unit.afterPropertiesSet();
            return Objects.requireNonNull(unit.getObject());
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
