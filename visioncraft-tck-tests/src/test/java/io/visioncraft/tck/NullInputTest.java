package io.visioncraft.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.tck.probe.UseCaseMethod;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever part of a command or a query is null, at any depth: the caller hears of it as invalid input at its path where the
 * part is required, and of anything but a fault of the library where it may be left out (GEN-3). Which use cases and which
 * commands there are is read from the facade.
 */
class NullInputTest {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("email", "new@example.com"),
            Map.entry("password", "four plain words here"),
            Map.entry("currency", "EUR"),
            Map.entry("amount", "10.00"),
            Map.entry("unitPrice", "80.00"),
            Map.entry("country", "DE"),
            Map.entry("unit", "C62"),
            Map.entry("type", "ISSUE"),
            Map.entry("permission", "order:read:own"),
            Map.entry("permissions", "order:read:any"),
            Map.entry("method", "CARD"));

    private final List<String> faults = new ArrayList<>();
    private int tried;

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void isToldOfWhereverItStands() throws ReflectiveOperationException {
        for (Method area : VisionCraft.class.getMethods()) {
            if (area.getParameterCount() == 0 && area.getReturnType().isInterface()) {
                for (Method useCase : area.getReturnType().getMethods()) {
                    tryOut(area, useCase);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(250);
    }

    @Test
    @Rule({"GEN-1", "GEN-3"})
    void isToldOfWhereTheCallerIsMissing() throws ReflectiveOperationException {
        World world = new World();
        for (UseCaseMethod useCase : UseCaseMethod.all()) {
            List<@Nullable Object> arguments = new ArrayList<>();
            arguments.add(null);
            for (Parameter other : Arrays.asList(useCase.method().getParameters())
                    .subList(1, useCase.method().getParameterCount())) {
                arguments.add(world.sample(other.getAnnotatedType(), other.getName()));
            }
            check(useCase.accessor(), useCase.method(), world.vc, arguments, new Variant(null, "caller", false));
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(60);
    }

    @Test
    @Rule("GEN-3")
    void isNamedByTheBuilder() throws ReflectiveOperationException {
        Persistence store = InMemoryPersistence.create();
        for (Method setting : VisionCraft.Builder.class.getMethods()) {
            if (setting.getReturnType() == VisionCraft.Builder.class
                    && setting.getParameterCount() == 1
                    && !setting.getParameterTypes()[0].isPrimitive()) {
                tried++;
                String name = setting.getParameters()[0].getName();
                try {
                    setting.invoke(VisionCraft.builder(store, StandIns.issuer()), new Object[] {null});
                    faults.add(setting.getName() + ": taken");
                } catch (InvocationTargetException refused) {
                    if (!isAt(name, refused.getCause())) {
                        faults.add(setting.getName() + ": " + refused.getCause());
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(14);
        assertThatThrownBy(() -> VisionCraft.builder(absent(), StandIns.issuer()))
                .satisfies(refusal -> assertThat(isAt("persistence", refusal)).isTrue());
        assertThatThrownBy(() -> VisionCraft.builder(store, absent()))
                .satisfies(refusal -> assertThat(isAt("issuer", refusal)).isTrue());
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // hostile on purpose
    private static <T> T absent() {
        return null;
    }

    private void tryOut(Method area, Method useCase) throws ReflectiveOperationException {
        World world = new World();
        Parameter[] parameters = useCase.getParameters();
        for (int place = 1; place < parameters.length; place++) {
            AnnotatedType type = parameters[place].getAnnotatedType();
            for (Variant variant : world.variants(type, parameters[place].getName(), "")) {
                List<@Nullable Object> arguments = new ArrayList<>(List.of(world.caller));
                for (Parameter other : Arrays.asList(parameters).subList(1, parameters.length)) {
                    arguments.add(world.sample(other.getAnnotatedType(), other.getName()));
                }
                arguments.set(place, variant.value());
                check(area, useCase, world.vc, arguments, variant);
            }
        }
    }

    private void check(Method area, Method useCase, VisionCraft vc, List<@Nullable Object> arguments, Variant variant)
            throws ReflectiveOperationException {
        tried++;
        String what = area.getName() + "." + useCase.getName() + " without " + variant.path();
        if (variant.value() instanceof Throwable thrown) {
            faults.add(what + ": the constructor throws " + thrown);
            return;
        }
        try {
            useCase.invoke(area.invoke(vc), arguments.toArray());
            if (!variant.optional()) {
                faults.add(what + ": taken");
            }
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            boolean anywhere = variant.optional() || variant.path().isEmpty();
            boolean told = anywhere ? cause instanceof VisionCraftException : isAt(variant.path(), cause);
            if (!told) {
                faults.add(what + ": " + cause);
            }
        }
    }

    private static boolean isAt(String path, @Nullable Throwable refusal) {
        return refusal instanceof InvalidInputException invalid
                && invalid.violations().stream().anyMatch(one -> one.path().startsWith(path));
    }

    /** An argument with one null in it, or what its constructor threw; where it is, and whether it may be there. */
    private record Variant(@Nullable Object value, String path, boolean optional) {

        Variant in(@Nullable Object whole) {
            return new Variant(value instanceof Throwable ? value : whole, path, optional);
        }
    }

    /** A library with something of everything. */
    private static final class World {

        private final VisionCraft vc = InMemoryVisionCraft.create().vc();
        private final Caller caller;
        private final Map<Class<?>, Object> samples = new HashMap<>();

        World() {
            IdentityFixtures people = IdentityFixtures.in(vc);
            CatalogFixtures catalog = CatalogFixtures.in(vc);
            BillingFixtures bills = BillingFixtures.in(vc, catalog);
            User ann = people.aCustomer();
            Order order = bills.anOrderOf(ann, 2, "80.00");
            caller = people.admin();
            samples.put(long.class, 1L);
            samples.put(UserId.class, ann.id());
            samples.put(RoleId.class, people.aRoleOf("order:read:own").id());
            samples.put(CategoryId.class, catalog.aCategory().id());
            samples.put(ServiceId.class, order.lines().get(0).service());
            samples.put(OrderId.class, order.id());
            samples.put(OrderLineId.class, order.lines().get(0).id());
            samples.put(InvoiceId.class, bills.invoiceOf(order.id()).id());
            samples.put(CrmRecordId.class, CrmFixtures.in(vc).aRecordOf(ann).id());
            samples.put(CreditNoteId.class, new CreditNoteId(order.id().value()));
            samples.put(PaymentId.class, new PaymentId(order.id().value()));
            samples.put(EventId.class, new EventId(order.id().value()));
            samples.put(UUID.class, order.id().value());
            samples.put(BigDecimal.class, BigDecimal.ONE);
            samples.put(Integer.class, 0);
            samples.put(int.class, 1);
            samples.put(boolean.class, false);
            samples.put(Instant.class, MovableClock.START.plusSeconds(60));
            samples.put(LocalDate.class, LocalDate.of(2026, 3, 2));
        }

        /** A sound value of a type. */
        @Nullable
        Object sample(AnnotatedType type, String name) throws ReflectiveOperationException {
            Class<?> raw = rawType(type);
            if (raw == Long.class) {
                return null; // an expected version
            }
            if (raw == String.class) {
                return name.equals("cursor") ? null : TEXTS.getOrDefault(name, "Something");
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return collection(raw, Collections.singletonList(sample(elementOf(type), name)));
            }
            if (raw.isEnum()) {
                return raw.getEnumConstants()[0];
            }
            if (samples.containsKey(raw) || !raw.isRecord()) {
                return Objects.requireNonNull(samples.get(raw), raw::getName);
            }
            List<@Nullable Object> parts = new ArrayList<>();
            for (RecordComponent part : raw.getRecordComponents()) {
                parts.add(sample(part.getAnnotatedType(), part.getName()));
            }
            return made(raw, parts);
        }

        /** Such values, each with another null in it. */
        List<Variant> variants(AnnotatedType type, String name, String path) throws ReflectiveOperationException {
            Class<?> raw = rawType(type);
            List<Variant> variants = new ArrayList<>();
            if (raw.isPrimitive()) {
                return variants;
            }
            variants.add(new Variant(null, path, type.isAnnotationPresent(Nullable.class)));
            if (Collection.class.isAssignableFrom(raw)) {
                String element = List.class.isAssignableFrom(raw) ? path + "[0]" : path;
                for (Variant one : variants(elementOf(type), name, element)) {
                    variants.add(one.in(collection(raw, Collections.singletonList(one.value()))));
                }
            } else if (raw.isRecord() && !samples.containsKey(raw)) {
                RecordComponent[] parts = raw.getRecordComponents();
                for (int place = 0; place < parts.length; place++) {
                    String part = path.isEmpty() ? parts[place].getName() : path + "." + parts[place].getName();
                    for (Variant one : variants(parts[place].getAnnotatedType(), parts[place].getName(), part)) {
                        List<@Nullable Object> values = new ArrayList<>();
                        for (RecordComponent other : parts) {
                            values.add(sample(other.getAnnotatedType(), other.getName()));
                        }
                        values.set(place, one.value());
                        variants.add(one.in(made(raw, values)));
                    }
                }
            }
            return variants;
        }

        /** The record, or what its constructor throws. */
        private static Object made(Class<?> type, List<@Nullable Object> parts) throws ReflectiveOperationException {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(types).newInstance(parts.toArray());
            } catch (InvocationTargetException refused) {
                return Objects.requireNonNull(refused.getCause());
            }
        }

        /** A collection that takes null. */
        private static Collection<@Nullable Object> collection(Class<?> type, List<@Nullable Object> elements) {
            if (List.class.isAssignableFrom(type)) {
                return elements;
            }
            if (SortedSet.class.isAssignableFrom(type)) {
                SortedSet<@Nullable Object> sorted = new TreeSet<>(Comparator.comparing(String::valueOf));
                sorted.addAll(elements);
                return sorted;
            }
            return new HashSet<>(elements);
        }

        private static AnnotatedType elementOf(AnnotatedType collection) {
            return ((AnnotatedParameterizedType) collection).getAnnotatedActualTypeArguments()[0];
        }

        private static Class<?> rawType(AnnotatedType type) {
            Type bare = type.getType();
            return (Class<?>) (bare instanceof ParameterizedType generic ? generic.getRawType() : bare);
        }
    }
}
