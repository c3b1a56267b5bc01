package io.visioncraft.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.NotFoundException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The shop on its database, without HTTP: what commits together, and what does not. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:orders-on-database")
class OrdersOnDatabaseTest {

    @Autowired
    private VisionCraft vc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void rollsTheLibrarysWorkBackWithTheHosts() {
        Caller admin = Caller.user(administrator());

        CategoryId rolledBack = transaction.execute(status -> {
            CategoryId made =
                    vc.categories().create(admin, CreateCategory.root("Garden")).id();
            status.setRollbackOnly();
            return made;
        });

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> vc.categories().get(admin, rolledBack));
    }

    @Test
    void readsTheLibrarysRowsByPlainSqlInTheSameTransaction() {
        Caller admin = Caller.user(administrator());

        Long rows = transaction.execute(status -> {
            vc.categories().create(admin, CreateCategory.root("Pools"));
            return jdbc.sql("SELECT COUNT(*) FROM vc_category WHERE name = 'Pools'")
                    .query(Long.class)
                    .single();
        });

        assertThat(rows).isEqualTo(1);
        assertThat(vc.categories().roots(admin, ListRequest.first()).items()).isNotEmpty();
    }

    private io.visioncraft.kernel.UserId administrator() {
        User ada = vc.users()
                .findByEmail(Caller.system("test", "user:read:any"), "ada@example.com")
                .orElseThrow();
        return ada.id();
    }
}
