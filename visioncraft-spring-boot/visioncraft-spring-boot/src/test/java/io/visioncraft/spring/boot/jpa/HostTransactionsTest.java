package io.visioncraft.spring.boot.jpa;

import static io.visioncraft.spring.boot.jpa.JpaHost.aCategory;
import static io.visioncraft.spring.boot.jpa.JpaHost.categories;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.visioncraft.VisionCraft;
import io.visioncraft.error.ConflictException;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.jpa.shop.ParcelRepository;
import io.visioncraft.spring.boot.jpa.shop.ShopParcel;
import io.visioncraft.testkit.StandIns;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/** Use cases in the transactions of an application with Boot's defaults, and trap: open-in-view. */
@SpringBootTest(classes = HostTransactionsTest.Host.class)
@SuppressWarnings("NullAway.Init") // injected
class HostTransactionsTest {

    private final String name = "Category " + UUID.randomUUID();

    @Autowired
    private VisionCraft vc;

    @Autowired
    private Desk desk;

    @Autowired
    private ParcelRepository parcels;

    @Autowired
    private Told told;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private WebApplicationContext web;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", JpaHost::migrated);
    }

    @BeforeEach
    void forget() {
        parcels.deleteAll();
        told.events.clear();
    }

    @Test
    void commitsTheUseCaseWithTheRowsOfTheHost() {
        desk.open(1, name);

        assertThat(categories(vc)).contains(name);
        assertThat(parcels.existsById(1L)).isTrue();
        assertThat(told.events).hasSize(1);
    }

    @Test
    void rollsTheUseCaseBackWithTheHost() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> desk.openAndFail(1, name));

        assertThat(categories(vc)).doesNotContain(name);
        assertThat(parcels.existsById(1L)).isFalse();
        assertThat(told.events).isEmpty();
    }

    @Test
    void doomsTheHostsTransactionByARejection() {
        aCategory(vc, name);

        assertThatExceptionOfType(UnexpectedRollbackException.class).isThrownBy(() -> desk.openAndCatch(1, name));

        assertThat(parcels.existsById(1L)).isFalse();
    }

    @Test
    void keepsTheHostsTransactionWhereTheUseCaseHasOneOfItsOwn() {
        aCategory(vc, name);

        desk.openAside(1, name);

        assertThat(parcels.existsById(1L)).isTrue();
    }

    @Test
    void keepsANestedUseCaseOfItsOwnTransactionWhereTheHostRollsBack() {
        TransactionTemplate outer = new TransactionTemplate(manager);
        TransactionTemplate inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        outer.executeWithoutResult(status -> {
            parcels.save(new ShopParcel(1, "spade"));
            inner.executeWithoutResult(own -> aCategory(vc, name));
            status.setRollbackOnly();
        });

        assertThat(categories(vc)).contains(name);
        assertThat(parcels.existsById(1L)).isFalse();
    }

    @Test
    void runsUseCasesOfACallbackAfterTheCommitOnTheirOwn() {
        desk.publish(1, name);

        assertThat(categories(vc)).contains(name + " after the commit", name + " in the commit");
    }

    @Test
    void runsUseCasesOfACallbackAfterARollbackOnTheirOwn() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> desk.publishAndFail(1, name));

        assertThat(categories(vc)).contains(name + " after the rollback").doesNotContain(name + " in the commit");
    }

    /** On virtual threads where the JDK has them. */
    @Test
    void joinsTheTransactionOfEachOfManyThreads() throws Exception {
        aCategory(vc, name);
        ExecutorService threads = threads();
        try {
            List<Future<Boolean>> seen = new ArrayList<>();
            for (long parcel = 1; parcel <= 50; parcel++) {
                long own = parcel;
                seen.add(threads.submit(() -> desk.see(own, name)));
            }
            for (Future<Boolean> one : seen) {
                assertThat(one.get(1, TimeUnit.MINUTES)).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(parcels.count()).isEqualTo(25); // those of odd numbers
    }

    private static ExecutorService threads() throws ReflectiveOperationException {
        return Runtime.version().feature() < 21
                ? Executors.newFixedThreadPool(50)
                : (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
    }

    @Test
    void runsAloneWhereTheHostHasNoTransaction() {
        aCategory(vc, name);

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> aCategory(vc, name));

        assertThat(categories(vc)).containsOnlyOnce(name);
    }

    @Test
    void worksInARequestThatKeepsItsPersistenceContextOpen() throws Exception {
        parcels.save(new ShopParcel(1, "spade"));
        MockMvc requests = MockMvcBuilders.webAppContextSetup(web).build();

        requests.perform(post("/categories").param("name", name))
                .andExpect(status().isOk())
                .andExpect(content().string("1"));
        requests.perform(post("/categories").param("name", name))
                .andExpect(status().isOk())
                .andExpect(content().string("rejected"));

        assertThat(categories(vc)).containsOnlyOnce(name);
        assertThat(parcels.findById(1L))
                .hasValueSatisfying(one -> assertThat(one.label()).isEqualTo("seen 1"));
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = ShopParcel.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        TransactionManagerCustomizationAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        VisionCraftJpaAutoConfiguration.class,
        VisionCraftAutoConfiguration.class
    })
    @Import({Desk.class, Aside.class, Callbacks.class, Requests.class, Told.class})
    static class Host {

        @Bean
        Issuer issuer() {
            return StandIns.issuer();
        }

        @Bean
        EventListener told(Told told) {
            return told.events::addAll;
        }
    }

    static class Told {

        final List<EventRecord> events = new CopyOnWriteArrayList<>();
    }

    record Opened(String name) {}

    static class Desk {

        private final VisionCraft vc;
        private final ParcelRepository parcels;
        private final Aside aside;
        private final ApplicationEventPublisher events;

        Desk(VisionCraft vc, ParcelRepository parcels, Aside aside, ApplicationEventPublisher events) {
            this.vc = vc;
            this.parcels = parcels;
            this.aside = aside;
            this.events = events;
        }

        @Transactional
        public void open(long parcel, String name) {
            parcels.save(new ShopParcel(parcel, "spade"));
            aCategory(vc, name);
            assertThat(categories(vc)).contains(name);
        }

        /** Rolls back for an even number. */
        @Transactional
        public boolean see(long parcel, String name) {
            parcels.saveAndFlush(new ShopParcel(parcel, "spade"));
            if (parcel % 2 == 0) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            }
            return categories(vc).contains(name);
        }

        @Transactional
        public void openAndFail(long parcel, String name) {
            open(parcel, name);
            throw new IllegalArgumentException("of the host");
        }

        @Transactional
        public void openAndCatch(long parcel, String name) {
            parcels.save(new ShopParcel(parcel, "spade"));
            assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> aCategory(vc, name));
        }

        @Transactional
        public void openAside(long parcel, String name) {
            parcels.save(new ShopParcel(parcel, "spade"));
            assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> aside.open(name));
        }

        @Transactional
        public void publish(long parcel, String name) {
            parcels.save(new ShopParcel(parcel, "spade"));
            events.publishEvent(new Opened(name));
        }

        @Transactional
        public void publishAndFail(long parcel, String name) {
            publish(parcel, name);
            throw new IllegalArgumentException("of the host");
        }
    }

    static class Aside {

        private final VisionCraft vc;

        Aside(VisionCraft vc) {
            this.vc = vc;
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        public void open(String name) {
            aCategory(vc, name);
        }
    }

    static class Callbacks {

        private final VisionCraft vc;

        Callbacks(VisionCraft vc) {
            this.vc = vc;
        }

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void inTheCommit(Opened opened) {
            aCategory(vc, opened.name + " in the commit");
        }

        @TransactionalEventListener
        void afterTheCommit(Opened opened) {
            aCategory(vc, opened.name + " after the commit");
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
        void afterTheRollback(Opened opened) {
            aCategory(vc, opened.name + " after the rollback");
        }
    }

    /** Reads an entity of the host's, changes it and calls use cases, in no transaction of its own. */
    @RestController
    static class Requests {

        private final VisionCraft vc;
        private final ParcelRepository parcels;

        Requests(VisionCraft vc, ParcelRepository parcels) {
            this.vc = vc;
            this.parcels = parcels;
        }

        @PostMapping("/categories")
        String create(@RequestParam String name) {
            ShopParcel parcel = parcels.findById(1L).orElseThrow();
            try {
                List<String> before = new ArrayList<>(categories(vc));
                parcel.rename("seen 1");
                aCategory(vc, name);
                before.add(name);
                assertThat(categories(vc)).hasSameElementsAs(before);
                assertThat(parcels.findById(1L)).containsSame(parcel);
                return String.valueOf(parcels.count());
            } catch (ConflictException taken) {
                return "rejected";
            }
        }
    }
}
