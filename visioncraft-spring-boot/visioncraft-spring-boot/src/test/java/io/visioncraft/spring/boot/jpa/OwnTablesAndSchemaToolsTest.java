package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.spring.boot.jpa.shop.ShopParcel;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Trap: {@code ddl-auto} makes, changes or drops the tables of the library. */
class OwnTablesAndSchemaToolsTest {

    private final String url = JpaHost.migrated();
    private final ApplicationContextRunner shop = JpaHost.over(url).withUserConfiguration(JpaHost.Shop.class);

    @Test
    void keepsTheLibrarysRowsThroughTheDefaultOfBootOnAnEmbeddedDatabaseAndMakesTheHostsTablesAnew() {
        List<String> before = ownSchema();

        shop.run(context -> {
            UUID category = JpaHost.aCategory(library(context), "Garden").id().value();
            inTransaction(context, em -> em.persist(new ShopParcel(1, "spade").in(category)));
            assertThat(count("shop_parcel")).isEqualTo(1);
        });
        assertThat(tables()).noneMatch(name -> name.startsWith("SHOP")); // dropped at the end, as ever
        shop.run(context -> {
            assertThat(JpaHost.categories(library(context))).containsExactly("Garden");
            assertThat(count("shop_parcel")).isZero();
            context.getBean(EntityManagerFactory.class).getSchemaManager().truncate();
            assertThat(JpaHost.categories(library(context))).containsExactly("Garden");
        });

        assertThat(ownSchema()).isEqualTo(before);
    }

    @Test
    void keepsTheLibrarysTablesThroughEachValue() {
        List<String> before = ownSchema();

        ddlAuto("create").run(context -> JpaHost.aCategory(library(context), "Garden"));
        jdbc().execute("ALTER TABLE shop_parcel DROP COLUMN parcel_label");
        for (String value : List.of("update", "validate", "none")) {
            ddlAuto(value)
                    .run(context ->
                            assertThat(JpaHost.categories(library(context))).containsExactly("Garden"));
        }
        jdbc().execute("DROP TABLE shop_parcel");
        ddlAuto("validate").run(context -> assertThat(context).hasFailed());

        assertThat(ownSchema()).isEqualTo(before);
    }

    @Test
    void isInNoScriptOfTheStandardsProperties(@TempDir Path scripts) throws IOException {
        Path create = scripts.resolve("create.sql");
        Path drop = scripts.resolve("drop.sql");

        shop.withPropertyValues(
                        "spring.jpa.properties.jakarta.persistence.schema-generation.database.action=drop-and-create",
                        "spring.jpa.properties.jakarta.persistence.schema-generation.scripts.action=drop-and-create",
                        "spring.jpa.properties.jakarta.persistence.schema-generation.scripts.create-target=" + create,
                        "spring.jpa.properties.jakarta.persistence.schema-generation.scripts.drop-target=" + drop)
                .run(context -> assertThat(JpaHost.categories(library(context))).isEmpty());

        assertThat(Files.readString(create))
                .contains("create table shop_parcel")
                .doesNotContain("create table vc_");
        assertThat(Files.readString(drop))
                .contains("drop table if exists shop_parcel")
                .doesNotContain("vc_");
    }

    @Test
    void leavesATableOfTheHostsWhoseNameBeginsAsItsOwn() {
        JpaHost.over(url)
                .withBean(PersistenceManagedTypes.class, () -> PersistenceManagedTypes.of(Shelf.class.getName()))
                .run(context -> {
                    assertThat(JpaHost.categories(library(context))).isEmpty();
                    assertThat(count("vc_shelf")).isZero();
                });
        assertThat(tables()).doesNotContain("VC_SHELF").contains("VC_CATEGORY");
    }

    private static VisionCraft library(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        return context.getBean(VisionCraft.class);
    }

    private ApplicationContextRunner ddlAuto(String value) {
        return shop.withPropertyValues("spring.jpa.hibernate.ddl-auto=" + value);
    }

    private static void inTransaction(ApplicationContext context, Consumer<EntityManager> work) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.accept(context.getBean(EntityManager.class)));
    }

    private JdbcTemplate jdbc() {
        return JpaHost.jdbc(url);
    }

    private List<String> tables() {
        return jdbc().queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'", String.class);
    }

    private int count(String from) {
        return jdbc().queryForList("SELECT COUNT(*) FROM " + from, Integer.class)
                .get(0);
    }

    /** Every column and constraint of the library's tables. */
    private List<String> ownSchema() {
        return jdbc().queryForList(
                        "SELECT table_name || '.' || column_name || ' ' || data_type || ' '"
                                + " || COALESCE(character_maximum_length, 0) || ' ' || is_nullable"
                                + " FROM information_schema.columns WHERE table_name LIKE 'VC\\_%'"
                                + " UNION ALL SELECT constraint_name FROM information_schema.table_constraints"
                                + " WHERE table_name LIKE 'VC\\_%' ORDER BY 1",
                        String.class);
    }

    /** An entity whose table is called as the library's are. */
    @Entity
    @Table(name = "vc_shelf")
    static class Shelf {

        @Id
        long id;
    }
}
