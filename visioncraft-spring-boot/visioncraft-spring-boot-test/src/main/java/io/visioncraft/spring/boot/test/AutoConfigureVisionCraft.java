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
 * Puts the library into a test, in memory or on the host's database, beside any test annotation of Spring Boot:
 * {@code @SpringBootTest}, {@code @WebMvcTest}, {@code @JsonTest}, {@code @RestClientTest}, {@code @JdbcTest},
 * {@code @DataJdbcTest}, {@code @DataJpaTest} and so on. It is for servlet applications, as the library is: a controller of
 * WebFlux has no {@code Caller}.
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
 * {@link io.visioncraft.testkit.StandIns#issuer()}. In memory no migration of the library runs, so there are no tables
 * {@code vc_…}: where tables of the host refer to them, say {@code store = DATABASE}. Then store and ids are the application's:
 *
 * <pre>{@code
 * @DataJpaTest
 * @AutoConfigureVisionCraft(store = Store.DATABASE)
 * class ReferralRepositoryTest {
 *
 *     @Test
 *     void findsReferralsBySource(Fixtures fixtures, @Autowired ReferralRepository referrals) {
 *         referrals.save(new Referral(fixtures.orders().aPlacedOrder().id().value(), "a friend"));
 *         assertThat(referrals.findBySource("a friend")).hasSize(1);
 *     }
 * }
 * }</pre>
 *
 * <p>Beans to inject, which test methods also take as parameters: {@link io.visioncraft.testkit.MovableClock},
 * {@link io.visioncraft.testkit.RecordedEvents}, {@link io.visioncraft.testkit.fixture.Fixtures},
 * {@link io.visioncraft.VisionCraft} and its management beans, {@link io.visioncraft.spring.boot.events.VisionCraftRelay} and
 * {@link TestTokens}. All fixtures of a test count on together: no two make records of one name.
 *
 * <p>Each test method starts with an empty store, no events and the clock at
 * {@link io.visioncraft.testkit.MovableClock#START}; see {@link #reset}. Test classes with the library run one after the other,
 * also where JUnit runs tests in parallel, since those with one application context share its store and clock.
 *
 * <p>In memory the store takes no part in the host's transactions: what the library has committed stays when the host rolls
 * back. On the database each use case joins the test's transaction, if there is one, as in {@code @DataJpaTest}: its end takes
 * all back, numbers of invoices, receipts of keys and events to deliver too, and nobody is told of an event. Without a
 * transaction the rows stay for the tests that follow; fixtures then make records of new names beside them.
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

    /**
     * Where the records are.
     *
     * @return in memory, unless stated
     */
    @PropertyMapping(DatabaseStoreFactory.PROPERTY)
    Store store() default Store.MEMORY;

    /** Where the records of a test are. */
    enum Store {
        /** In memory, in a store that is emptied. */
        MEMORY,
        /**
         * In the host's database, with the library's migrations: the store of the application itself. It is never emptied. A
         * slice without a database gets data source, entity manager, transactions and migrations; the data source is that of the
         * properties, unless {@code @AutoConfigureTestDatabase} replaces it.
         */
        DATABASE
    }

    /** When the store in memory is emptied, the events are forgotten and the clock is set back. */
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
