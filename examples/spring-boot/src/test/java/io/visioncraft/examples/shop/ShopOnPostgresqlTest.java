package io.visioncraft.examples.shop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shop on PostgreSQL, with the settings of its profile. */
@ActiveProfiles("postgresql")
@DirtiesContext
@EnabledIfSystemProperty(named = "visioncraft.everywhere", matches = "true")
class ShopOnPostgresqlTest extends ShopOnServer {

    private static @Nullable EmbeddedPostgres server;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.builder().start();
        server = started;
        properties.add("spring.datasource.url", () -> started.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
