package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;
import io.visioncraft.tck.probe.Ports;
import io.visioncraft.tck.probe.WatchedPersistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kinds of records leave out no repository, none of its questions and none of its lists. */
class KindsTest {

    /** Have a limit, and no position to go on from: what is found is changed, and then not found any more. */
    private static final Set<String> NOT_IN_PARTS =
            Set.of("desks.heldBy", "invoices.retentionOver", "creditNotes.retentionOver");

    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private final StoreContract test = new StoreContract() {

        @Override
        public Persistence freshPersistence() {
            return WatchedPersistence.of(InMemoryPersistence.create(), new Names());
        }
    };

    @Test
    void everyRepositoryHasOneKind() {
        Persistence store = InMemoryPersistence.create();

        assertThat(Kinds.all())
                .extracting(kind -> (Object) kind.repository(store))
                .containsExactlyInAnyOrderElementsOf(Ports.of(store).stream()
                        .map(Ports.Port::port)
                        .filter(AggregateRepository.class::isInstance)
                        .toList());
        assertThat(Kinds.all()).extracting(Kind::name).doesNotHaveDuplicates();
    }

    @Test
    void everyQuestionOfARepositoryIsAsked() {
        test.beginWithAFreshStore();
        Map<String, Runnable> reads = EveryRead.of(test);
        called.clear();

        reads.values().forEach(test::within);

        assertThat(called).containsAll(methods(method -> true));
    }

    @Test
    void everyListWithAPositionIsReadInParts() {
        test.beginWithAFreshStore();
        List<PagedList<?>> inParts = PagedLists.of(test);
        called.clear();

        inParts.forEach(PagedList::whole);

        Set<String> lists = methods(KindsTest::endsWithALimit);
        assertThat(lists.removeAll(NOT_IN_PARTS)).isTrue();
        assertThat(called).containsAll(lists);
    }

    /** The reads that repositories declare themselves, each with the name of its port. */
    private static Set<String> methods(Predicate<Method> some) {
        return Ports.types().entrySet().stream()
                .filter(port -> AggregateRepository.class.isAssignableFrom(port.getValue()))
                .flatMap(port -> declaredBy(port.getValue())
                        .filter(some)
                        .map(method -> new PortCall(port.getKey(), method.getName(), List.of())))
                .filter(call -> !call.writes())
                .map(PortCall::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> declaredBy(Class<?> repository) {
        return Arrays.stream(repository.getMethods())
                .filter(method -> !method.getDeclaringClass().equals(AggregateRepository.class));
    }

    private static boolean endsWithALimit(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length > 1 && parameters[parameters.length - 1].equals(int.class);
    }

    /** Notes what is called. */
    private final class Names implements PortWatch {

        @Override
        public void before(PortCall call) {
            called.add(call.name());
        }

        @Override
        public void after(PortCall call) {}

        @Override
        public void ended() {}
    }
}
