package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.persistence.jpa.host.Host;
import io.visioncraft.persistence.jpa.host.HostEntry;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of a library in the transactions of every host, over a store without any row. */
@ParameterizedClass
@EnumSource(HostStore.class)
@SuppressWarnings("NullAway.Init") // JUnit gives the store, and all else comes from it
abstract class HostCases {

    static final Caller MANAGER = CatalogFixtures.manager();

    @Parameter
    HostStore opened;

    JpaPersistence store;
    Host host;
    EntityManager em;
    StandIns standIns;
    RecordedEvents events;
    VisionCraft vc;

    @BeforeEach
    final void beginWithoutAnyRow() {
        store = opened.fresh();
        host = opened.host();
        em = host.em();
        standIns = StandIns.create();
        events = standIns.events();
        // calls meet here on machines that are busy: none may be over before the other has begun
        vc = standIns.builder(store, StandIns.issuer())
                .deadline(Duration.ofMinutes(1))
                .build();
    }

    @AfterEach
    final void everythingIsLetGo() {
        assertThat(store.transactions().active()).isFalse();
        assertThat(((JoinedTransactions) store.transactions()).openTransactions())
                .isZero();
    }

    /** What the host does in one transaction of its own. */
    final <T> T inHost(Callable<T> work) {
        try {
            return host.inTransaction(work);
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    final void withinHost(Runnable work) {
        inHost(() -> {
            work.run();
            return true;
        });
    }

    final Category create(String name) {
        return vc.categories().create(MANAGER, CreateCategory.root(name));
    }

    final List<Category> roots() {
        return vc.categories().roots(MANAGER, ListRequest.first()).items();
    }

    final List<String> names() {
        return roots().stream().map(Category::name).toList();
    }

    /** What the host has stored and committed. */
    final List<String> hostTexts() {
        return inHost(() -> em.createQuery("select e.text from HostEntry e order by e.id", String.class)
                .getResultList());
    }

    /** What the host does with a persistence context that is kept between transactions, as for a web request. */
    final void inView(Runnable work) {
        try {
            host.inView(() -> {
                work.run();
                return true;
            });
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    final boolean onSpring() {
        return opened.name().startsWith("SPRING");
    }

    /** How many rows the persistence context holds. */
    final int managed() {
        return opened.name().contains("HIBERNATE")
                ? em.unwrap(Session.class).getStatistics().getEntityCount()
                : em.unwrap(UnitOfWorkImpl.class).getCloneMapping().size();
    }

    final void persist(int id, String text) {
        em.persist(new HostEntry(id, text));
    }
}
