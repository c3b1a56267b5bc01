package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.EventType.DataKey;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The events that features declare are those that the tests saw, with all their data. The testkit's recorder appends each
 * type it meets to {@code target/event-types.txt} of the module under test; each build begins that file anew.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EventTypesTest {

    private static final Reactor REACTOR = Reactor.current();

    private final DeclaredEvents declared = DeclaredEvents.of(REACTOR);
    private final Map<String, EventType<?>> byName =
            declared.types().stream().collect(toMap(EventType::name, Function.identity()));
    private final List<Seen> seen = REACTOR.modules().stream()
            .map(ReactorModule::eventTypes)
            .filter(file -> Files.exists(file) && Reactor.isOfThisBuild(file))
            .flatMap(file -> Reactor.read(file).lines())
            .map(Seen::read)
            .toList();

    @Test
    void everyClassOfEventsIsDeclaredOnce() {
        assertThat(declared.types()).extracting(EventType::event).doesNotHaveDuplicates();
        assertThat(declared.types().stream().map(EventType::event).collect(toSet()))
                .isEqualTo(declared.classes());
    }

    @Test
    void everyTypeHasOneConstantAndEveryConstantAType() {
        assertThat(declared.constants().keySet()).isEqualTo(byName.keySet());
        assertThat(declared.constants().values()).noneMatch(names -> names.contains(","));
    }

    @Test
    void everyClassOfEventsStandsBesideItsConstantAndIsCalledLikeIt() {
        assertThat(declared.types())
                .allSatisfy(type ->
                        assertThat(declared.constants().get(type.name())).isEqualTo(constantOf(type.event())));
    }

    private static String constantOf(Class<?> event) {
        String holder = event.getName().replaceFirst(".*\\.(\\w+)\\$\\w+", "$1.");
        String words = event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return holder + words.toUpperCase(Locale.ROOT);
    }

    @Test
    void everyTypeWasSeenInATest() {
        assertThat(seen.stream().map(Seen::type).collect(toSet())).isEqualTo(byName.keySet());
    }

    @Test
    void everyKeyThatIsDeclaredWasSeenInATest() {
        assertThat(byName.values())
                .allSatisfy(type -> assertThat(seenOf(type).stream()
                                .flatMap(one -> one.keys().stream())
                                .collect(toSet()))
                        .as("keys of %s", type)
                        .containsAll(namesOf(type.keys())));
    }

    @Test
    void eventsHaveTheKeysThatAreDeclared() {
        assertThat(byName.values())
                .allSatisfy(type -> assertThat(seenOf(type)).allSatisfy(one -> {
                    assertThat(one.version()).as("version of %s", type).isEqualTo(type.version());
                    assertThat(namesOf(type.keys())).as("keys of %s", type).containsAll(one.keys());
                    assertThat(one.keys())
                            .as("keys of %s", type)
                            .containsAll(namesOf(type.keys().stream()
                                    .filter(key -> !key.optional())
                                    .toList()));
                }));
    }

    private List<Seen> seenOf(EventType<?> type) {
        return seen.stream().filter(one -> one.type().equals(type.name())).toList();
    }

    private static Set<String> namesOf(List<DataKey> keys) {
        return keys.stream().map(DataKey::name).collect(toCollection(TreeSet::new));
    }

    private record Seen(String type, int version, Set<String> keys) {

        static Seen read(String line) {
            String[] cells = line.split("\t", -1);
            return new Seen(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    cells[2].isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(cells[2].split(" "))));
        }
    }
}
