package io.visioncraft.examples.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.examples.shop.ShopApplication;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.pricing.SetPrice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Fifty customers order and five members of staff take payments and answer questions, over HTTP, while the database is killed
 * once. A customer who hears that the shop cannot answer now comes again with the same key. In the end the {@link Books} are
 * right, and nobody heard anything but a typed answer.
 */
@EnabledIfSystemProperty(named = "visioncraft.everywhere", matches = "true")
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.hikari.connection-timeout=2000",
            "spring.datasource.hikari.validation-timeout=500"
        })
class ShopUnderLoadTest {

    private static final int CUSTOMERS = 50;
    private static final int STAFF = 5;
    private static final Duration LOAD = Duration.ofSeconds(Long.getLong("visioncraft.load.seconds", 120));
    private static final double LEAST_PLACED = 0.95;
    private static final String PASSWORD = "a few plain words";

    @TempDir
    private static Path folder;

    private static @Nullable MortalPostgres database;

    @LocalServerPort
    private int port;

    @Autowired
    private VisionCraft vc;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) throws Exception {
        MortalPostgres started = new MortalPostgres(folder);
        database = started;
        properties.add("spring.datasource.url", started::url);
    }

    @AfterAll
    static void stop() throws Exception {
        database().close();
    }

    @Test
    void takesOrdersWhileItsDatabaseDiesAndKeepsItsBooksRight() throws Exception {
        Caller admin = Caller.user(administrator().id());
        ServiceId windows = onOffer(admin);
        RoleId staff = staff(admin);
        Answers answers = new Answers();
        List<Visitor> visitors = new ArrayList<>();
        for (int n = 0; n < CUSTOMERS; n++) {
            registered("customer" + n + "@example.com");
            visitors.add(new CustomerVisits(
                    new Connection(port, answers), "customer" + n + "@example.com", PASSWORD, windows));
        }
        for (int n = 0; n < STAFF; n++) {
            User agent = registered("agent" + n + "@example.com");
            vc.users().assignRole(admin, AssignRole.of(agent.id(), staff));
            visitors.add(new StaffWork(new Connection(port, answers), "agent" + n + "@example.com", PASSWORD));
        }

        run(visitors);

        List<CustomerVisits> customers = visitors.stream()
                .filter(CustomerVisits.class::isInstance)
                .map(CustomerVisits.class::cast)
                .toList();
        long tried = customers.stream().mapToLong(CustomerVisits::tried).sum();
        List<String> known = customers.stream()
                .flatMap(customer -> customer.placed().stream())
                .toList();
        System.out.printf("Under load: %d of %d orders placed; answers %s%n", known.size(), tried, answers);
        assertThat(answers.strange()).isEmpty();
        assertThat((double) known.size() / tried).as("share of orders placed").isGreaterThanOrEqualTo(LEAST_PLACED);
        assertThat(known).doesNotHaveDuplicates();
        List<String> taken = visitors.stream()
                .filter(StaffWork.class::isInstance)
                .flatMap(agent -> ((StaffWork) agent).taken().stream())
                .toList();
        new Books(jdbc).requireRight(known, tried, taken);
    }

    private static MortalPostgres database() {
        return Objects.requireNonNull(database);
    }

    private void run(List<Visitor> visitors) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(visitors.size());
        try {
            long end = System.nanoTime() + LOAD.toNanos();
            List<Future<?>> all = new ArrayList<>();
            visitors.forEach(visitor -> all.add(threads.submit(() -> {
                visitor.visitUntil(end);
                return null;
            })));
            TimeUnit.NANOSECONDS.sleep(LOAD.toNanos() / 2);
            database().killAndStartAgain();
            for (Future<?> one : all) {
                one.get(LOAD.toSeconds() + 120, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private User registered(String email) {
        return vc.authentication().register(Caller.visitor(), RegisterUser.of(email, "Somebody", PASSWORD));
    }

    private RoleId staff(Caller admin) {
        return vc.roles().list(admin, ListRequest.first()).items().stream()
                .filter(role -> role.builtIn() == BuiltInRole.STAFF)
                .map(Role::id)
                .findFirst()
                .orElseThrow();
    }

    private User administrator() {
        return vc.users()
                .findByEmail(Caller.system("test", "user:read:any"), "ada@example.com")
                .orElseThrow();
    }

    private ServiceId onOffer(Caller admin) {
        CategoryId cleaning =
                vc.categories().create(admin, CreateCategory.root("Cleaning")).id();
        ServiceId windows = vc.services()
                .create(admin, CreateService.of("WIN-1", "Window cleaning", cleaning))
                .id();
        vc.prices().set(admin, SetPrice.of(windows, "80.00", "EUR"));
        vc.services().activate(admin, ActivateService.of(windows));
        return windows;
    }
}
