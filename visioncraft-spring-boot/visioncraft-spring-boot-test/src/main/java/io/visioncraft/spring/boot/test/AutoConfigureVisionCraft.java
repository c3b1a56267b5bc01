package io.visioncraft.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.PropertyMapping;

/**
 * Puts the library in memory into a test, beside any test annotation of Spring Boot: {@code @SpringBootTest},
 * {@code @WebMvcTest}, {@code @JsonTest}, {@code @DataJpaTest} of the host's own tables and so on.
 *
 * <pre>{@code
 * @WebMvcTest(OrderController.class)
 * @AutoConfigureVisionCraft
 * class OrderControllerTest {
 *
 *     @Autowired
 *     MockMvcTester mvc;
 *
 *     @Test
 *     void showsAnOrder(Fixtures fixtures) {
 *         Order order = fixtures.orders().aPlacedOrder();
 *         assertThat(mvc.get().uri("/orders/" + order.id()).with(TestCaller.as(order.customer()))).hasStatusOk();
 *     }
 * }
 * }</pre>
 *
 * <p>Replaced are the store, the clock, the ids, the password hasher and the access tokens, even where the host has beans of
 * them. Everything else is the host's: issuer, policies, tax settings, permissions, listeners and customizers. Without an
 * {@code Issuer} bean and without properties {@code visioncraft.issuer.*} the issuer is
 * {@link io.visioncraft.testkit.StandIns#issuer()}. No migration of the library runs, so there are no tables {@code vc_…}: where
 * tables of the host refer to them, tests with the host's database go without this annotation.
 *
 * <p>Beans to inject, which test methods also take as parameters: {@link io.visioncraft.testkit.MovableClock},
 * {@link io.visioncraft.testkit.RecordedEvents}, {@link io.visioncraft.testkit.fixture.Fixtures},
 * {@link io.visioncraft.VisionCraft} and {@link TestTokens}.
 *
 * <p>Each test method starts with an empty store, no events and the clock at
 * {@link io.visioncraft.testkit.MovableClock#START}; see {@link #reset}. Test classes with the library in memory run one after
 * the other, also where JUnit runs tests in parallel, since those with one application context share its store.
 *
 * <p>The store takes no part in the host's transactions: what the library has committed stays when the host rolls back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
@PropertyMapping
@ExtendWith(BeanParameters.class)
@ResourceLock("io.visioncraft.spring.boot.test")
public @interface AutoConfigureVisionCraft {

    /**
     * When the library starts anew.
     *
     * @return before each test method, unless stated
     */
    @PropertyMapping(skip = PropertyMapping.Skip.YES)
    Reset reset() default Reset.BEFORE_EACH_TEST;

    /**
     * Whether the thread that delivers events to subscribers starts with the application. Otherwise a test may start the relay,
     * which is a bean.
     *
     * @return false unless stated
     */
    @PropertyMapping("visioncraft.relay.auto-startup")
    boolean relay() default false;

    /**
     * Whether housekeeping runs by its schedule.
     *
     * @return false unless stated
     */
    @PropertyMapping("visioncraft.housekeeping.auto-startup")
    boolean housekeeping() default false;

    /**
     * Whether Spring Boot makes the host's database: {@code DataSource}, {@code EntityManagerFactory}, repositories and
     * migrations. False suits a {@code @SpringBootTest} of an application without tables of its own: the test opens no
     * connection. Beans that the host defines itself are made in any case.
     *
     * @return true unless stated
     */
    @PropertyMapping(HostDatabaseFilter.PROPERTY)
    boolean hostDatabase() default true;

    /** When the store is emptied, the events are forgotten and the clock is set back. */
    enum Reset {
        /** Before each test method, before its {@code @BeforeEach} methods. */
        BEFORE_EACH_TEST,
        /**
         * Before the first test of the class, before its {@code @BeforeAll} methods: the tests of the class, and of the
         * classes nested in it, share the records.
         */
        BEFORE_CLASS
    }
}
