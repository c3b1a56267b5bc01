package io.visioncraft.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.InfoEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsEndpointAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application over HTTP, without a database and without a log-in. */
class ProbesOverHttpTest {

    private static final Store STORE = new Store();

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        EndpointAutoConfiguration.class,
        JacksonEndpointAutoConfiguration.class,
        WebEndpointAutoConfiguration.class,
        InfoEndpointAutoConfiguration.class,
        ManagementContextAutoConfiguration.class,
        ApplicationAvailabilityAutoConfiguration.class,
        AvailabilityProbesAutoConfiguration.class,
        HealthEndpointAutoConfiguration.class,
        HealthContributorAutoConfiguration.class,
        HealthContributorRegistryAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        CompositeMeterRegistryAutoConfiguration.class,
        MetricsEndpointAutoConfiguration.class,
        SimpleMetricsExportAutoConfiguration.class,
        ServletManagementContextAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        WebMvcHealthEndpointExtensionAutoConfiguration.class,
        VisionCraftAutoConfiguration.class,
        RelayAutoConfiguration.class,
        HousekeepingAutoConfiguration.class,
        HealthAutoConfiguration.class,
        InfoAutoConfiguration.class,
        MetricsAutoConfiguration.class,
        ObservationAutoConfiguration.class,
        org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration.class
    })
    static class Application {
        @Bean
        Persistence store() {
            return STORE;
        }

        @Bean
        Issuer business() {
            return StandIns.issuer();
        }

        @Bean
        EventSubscriber mails() {
            return delivery -> {};
        }
    }

    private static final class Store extends ForwardingPersistence {

        private volatile boolean works = true;
        private final EventRepository outbox = new ForwardingOutbox(super.events()) {
            @Override
            public Backlog backlog(int limit) {
                if (!works) {
                    throw UnavailableException.notNow(StoreCodes.STORE_UNAVAILABLE, "The store is switched off");
                }
                return super.backlog(limit);
            }
        };

        Store() {
            super(InMemoryPersistence.create());
        }

        @Override
        public EventRepository events() {
            return outbox;
        }
    }

    @Test
    void tellsLoadBalancersWhetherTheStoreAnswers() throws IOException, InterruptedException {
        SpringApplication application = new SpringApplication(Application.class);
        try (ConfigurableApplicationContext context = application.run(
                "--server.port=0",
                "--management.endpoints.web.exposure.include=health,info,metrics",
                "--management.endpoint.health.probes.add-additional-paths=true",
                "--management.endpoint.health.show-details=always")) {
            int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();

            assertThat(get(port, "/readyz").statusCode()).isEqualTo(200);
            assertThat(get(port, "/actuator/health").body()).contains("\"visionCraft\"", "\"deadEvents\":0");
            assertThat(get(port, "/actuator/info").body()).contains("\"visioncraft\"");
            assertThat(get(port, "/actuator/metrics/visioncraft.events.pending").body())
                    .contains("\"value\":0.0");
            context.getBean(VisionCraft.class).categories().roots(Caller.visitor(), ListRequest.first());
            assertThat(get(port, "/actuator/metrics/visioncraft.usecase").body())
                    .contains("categories.roots")
                    .doesNotContain("events.dead");

            STORE.works = false;
            assertThat(get(port, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(port, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(port, "/actuator/health").body()).contains("store-unavailable");
            assertThat(get(port, "/livez").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
