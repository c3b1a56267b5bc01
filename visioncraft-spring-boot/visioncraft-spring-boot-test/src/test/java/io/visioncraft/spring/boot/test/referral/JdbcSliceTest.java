package io.visioncraft.spring.boot.test.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import io.visioncraft.testkit.fixture.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A slice without JPA gets what the store needs, and joins as the application does. */
@JdbcTest
@AutoConfigureVisionCraft(store = Store.DATABASE)
class JdbcSliceTest {

    @Test
    void seesTheLibrarysRowsInTheTestsTransaction(
            @Autowired JdbcClient jdbc, @Autowired PlatformTransactionManager manager, Fixtures fixtures) {
        fixtures.orders().aPlacedOrder();

        assertThat(manager).isInstanceOf(JpaTransactionManager.class);
        assertThat(jdbc.sql("select count(*) from vc_order").query(Long.class).single())
                .isEqualTo(1);
    }
}
