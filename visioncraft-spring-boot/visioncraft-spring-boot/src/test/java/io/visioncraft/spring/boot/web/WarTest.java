package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.events.Happenings;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.SpringServletContainerInitializer;

/** An application as a WAR, in a container that was there before it and stays when it ends. */
class WarTest {

    private final List<Thread> others = Happenings.relayThreads();

    @Test
    void worksInAContainerAndEndsItsRelayWithItsOwnEnd(@TempDir Path folder) throws Exception {
        Tomcat container = new Tomcat();
        container.setBaseDir(folder.toString());
        container.setPort(0);
        container.getConnector();
        Context application = container.addContext("", folder.toString());
        application.addServletContainerInitializer(new SpringServletContainerInitializer(), Set.of(War.class));
        container.start();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:"
                                            + container.getConnector().getLocalPort() + "/who"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("VISITOR");
            assertThat(relays()).isEqualTo(1);

            application.stop();

            assertThat(relays()).isZero();
        } finally {
            container.stop();
            container.destroy();
        }
    }

    private long relays() {
        return Happenings.relayThreads().stream()
                .filter(one -> !others.contains(one))
                .count();
    }

    /** What a host writes. */
    public static final class War extends SpringBootServletInitializer {

        /** Made by the container. */
        public War() {
            setRegisterErrorPageFilter(false);
        }

        @Override
        protected SpringApplicationBuilder configure(SpringApplicationBuilder application) {
            return application
                    .sources(Host.class)
                    .sources(Configurations.getClasses(
                            WebHost.AUTO, AutoConfigurations.of(RelayAutoConfiguration.class)))
                    .properties("spring.main.banner-mode=off", "logging.level.root=warn");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(HousekeepingAutoConfiguration.class)
    @org.springframework.context.annotation.Import({WebHost.Library.class, WebHost.Who.class})
    static class Host {

        @Bean
        EventSubscriber mails() {
            return delivery -> {};
        }
    }
}
