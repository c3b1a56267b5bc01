package io.visioncraft.spring.boot.events;

import io.visioncraft.VisionCraft;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.spring.boot.jpa.VisionCraftJpaAutoConfiguration;
import io.visioncraft.spring.boot.migrations.MigrationsAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A worker without a web server: its one subscriber takes a while, and needs the database at the end of it. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    MigrationsAutoConfiguration.class,
    VisionCraftJpaAutoConfiguration.class,
    VisionCraftAutoConfiguration.class,
    RelayAutoConfiguration.class,
    HousekeepingAutoConfiguration.class
})
public class TerminatedApplication {

    /** Starts. */
    public static void main(String[] arguments) {
        SpringApplication.run(TerminatedApplication.class, arguments);
    }

    @Bean
    Issuer business() {
        return StandIns.issuer();
    }

    @Bean
    ApplicationRunner happening(VisionCraft vc) {
        return arguments -> Happenings.aCategoryIsCreated(vc, "Windows");
    }

    @Bean
    EventSubscriber slow(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE TABLE IF NOT EXISTS host_heard (event_type VARCHAR(100))");
        return delivery -> {
            System.out.println("begun");
            Thread.sleep(1500);
            jdbc.update("INSERT INTO host_heard VALUES (?)", delivery.event().type());
        };
    }
}
