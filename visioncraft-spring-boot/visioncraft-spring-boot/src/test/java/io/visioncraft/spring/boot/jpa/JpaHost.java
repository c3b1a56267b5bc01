package io.visioncraft.spring.boot.jpa;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.jpa.shop.ShopParcel;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An application with a store on H2. */
final class JpaHost {

    static final Caller CALLER = CatalogFixtures.manager();

    private JpaHost() {}

    /** The URL of a new database in which the library's migrations have run. */
    static String migrated() {
        String url = fresh();
        jdbc(url).execute(Migrated.SCRIPT);
        return url;
    }

    /** What the migrations make, as one script: they run once, and most of these tests ask for no more than their tables. */
    private static final class Migrated {

        static final String SCRIPT = script();

        private static String script() {
            String url = fresh();
            migrate(url);
            List<String> statements = jdbc(url).queryForList("SCRIPT NOSETTINGS", String.class);
            return String.join("\n", statements);
        }
    }

    /** The URL of a new database. */
    static String fresh() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:io/visioncraft/persistence/jpa/migration/h2")
                .table("vc_schema_history")
                .load()
                .migrate();
    }

    /** An application without entities of its own and without the web. */
    static ApplicationContextRunner over(String url) {
        return withoutDataSource().withPropertyValues("spring.datasource.url=" + url);
    }

    static ApplicationContextRunner withoutDataSource() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceInitializationAutoConfiguration.class,
                        TransactionManagerCustomizationAutoConfiguration.class,
                        HibernateJpaAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        VisionCraftAutoConfiguration.class,
                        VisionCraftJpaAutoConfiguration.class))
                .withBean(Issuer.class, StandIns::issuer);
    }

    static JdbcTemplate jdbc(String url) {
        return new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
    }

    static Category aCategory(VisionCraft vc, String name) {
        return vc.categories().create(CALLER, CreateCategory.root(name));
    }

    static List<String> categories(VisionCraft vc) {
        return vc.categories().roots(CALLER, ListRequest.first()).items().stream()
                .map(Category::name)
                .toList();
    }

    /** Lets Boot find the entities of the host by the package of its application. */
    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = ShopParcel.class)
    static class Shop {}
}
