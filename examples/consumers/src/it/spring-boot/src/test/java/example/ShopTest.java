package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.pricing.SetPrice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShopTest {

    @Autowired
    private VisionCraft vc;

    @LocalServerPort
    private int port;

    @Test
    void takesAnOrderOverHttp() throws Exception {
        vc.authentication()
                .bootstrap(Caller.visitor(), BootstrapAdministrator.of("ada@example.com", "Ada", "four plain words here"));
        String token = vc.authentication()
                .logIn(Caller.visitor(), LogIn.of("ada@example.com", "four plain words here"))
                .accessToken();
        String order = "{\"lines\":[{\"service\":\"" + onOffer(vc.authentication().caller(token)) + "\",\"quantity\":\"2\"}]}";

        HttpResponse<String> refused = post(order, "anonymous", "true");
        HttpResponse<String> placed = post(order, "Authorization", "Bearer " + token);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("log-in-required");
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(placed.body()).contains("\"160.00\"");
    }

    private HttpResponse<String> post(String body, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/orders"))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private ServiceId onOffer(Caller admin) {
        CategoryId cleaning = vc.categories().create(admin, CreateCategory.root("Cleaning")).id();
        ServiceId windows = vc.services().create(admin, CreateService.of("WIN-1", "Window cleaning", cleaning)).id();
        vc.prices().set(admin, SetPrice.of(windows, "80.00", "EUR"));
        vc.services().activate(admin, ActivateService.of(windows));
        return windows;
    }
}
