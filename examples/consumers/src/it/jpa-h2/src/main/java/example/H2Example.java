package example;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.pricing.SetPrice;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

public final class H2Example {
    public static void main(String[] args) {
        DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:example;DB_CLOSE_DELAY=-1", "sa", "");
        try (JpaPersistence persistence = JpaPersistence.open(dataSource)) {
            VisionCraft vc = VisionCraft.builder(persistence, issuer())
                    .passwordHasher(Argon2idPasswordHasher.withDefaults())
                    .accessTokens(SignedAccessTokens.builder()
                            .issuer("https://example.com")
                            .audience("https://example.com")
                            .clientId("example")
                            .keys(SigningKeys.generate())
                            .clock(Clock.systemUTC())
                            .build())
                    .build();

            Caller visitor = Caller.visitor();
            vc.authentication().bootstrap(visitor, BootstrapAdministrator.of("ada@example.com", "Ada", "four plain words here"));
            ServiceId windows = onOffer(vc, loggedIn(vc, "ada@example.com", "four plain words here"));

            vc.authentication().register(visitor, RegisterUser.of("ann@example.com", "Ann", "another few plain words"));
            Caller ann = loggedIn(vc, "ann@example.com", "another few plain words");
            Order order = vc.orders().place(ann, PlaceOrder.of(windows, 2).expecting("160.00", "EUR"));
            System.out.println(order.reference() + " is " + order.status());
        }
    }

    private static Issuer issuer() {
        Address address = Address.of("1 Hill Street", "W1J 5LZ", "London", "GB");
        return Issuer.of(Party.of("Hillside Services Ltd", address), ZoneId.of("Europe/London"), "EUR");
    }

    private static Caller loggedIn(VisionCraft vc, String email, String password) {
        Tokens tokens = vc.authentication().logIn(Caller.visitor(), LogIn.of(email, password));
        return vc.authentication().caller(tokens.accessToken());
    }

    private static ServiceId onOffer(VisionCraft vc, Caller admin) {
        CategoryId cleaning = vc.categories().create(admin, CreateCategory.root("Cleaning")).id();
        ServiceId windows = vc.services().create(admin, CreateService.of("WIN-1", "Window cleaning", cleaning)).id();
        vc.prices().set(admin, SetPrice.of(windows, "80.00", "EUR"));
        vc.services().activate(admin, ActivateService.of(windows));
        return windows;
    }
}
