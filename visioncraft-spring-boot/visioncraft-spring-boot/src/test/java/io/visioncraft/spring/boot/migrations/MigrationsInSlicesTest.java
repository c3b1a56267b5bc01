package io.visioncraft.spring.boot.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A slice of a host's tests that migrates the host's tables migrates the library's before. */
@JdbcTest(
        properties = "spring.flyway.locations=classpath:host/flyway/one,classpath:host/flyway/two",
        excludeAutoConfiguration = LiquibaseAutoConfiguration.class)
class MigrationsInSlicesTest {

    @Test
    void migratesInASliceOfJdbc(@Autowired JdbcTemplate jdbc) {
        assertThat(Host.tables(jdbc)).contains("vc_order", "host_shipment");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}
}
