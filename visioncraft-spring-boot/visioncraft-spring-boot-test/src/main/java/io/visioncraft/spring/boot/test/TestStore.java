package io.visioncraft.spring.boot.test;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AuthenticationRepositories;
import io.visioncraft.billing.BillingRepositories;
import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.crm.CrmRepositories;
import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.ordering.OrderingRepositories;
import io.visioncraft.pricing.PricingRepositories;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store in memory that can be emptied while a library is built over it: it answers the same repositories for ever, and they
 * forward each call to the store of the present test. A transaction stays with the store in which it began. Thread-safe.
 */
final class TestStore implements Persistence {

    private final StoreOfThread present = new StoreOfThread();
    private final Guards guards = forwarding(Guards.class, Persistence::guards);
    private final EventRepository events = forwarding(EventRepository.class, Persistence::events);
    private final IdempotencyRepository idempotency = forwarding(IdempotencyRepository.class, Persistence::idempotency);
    private final IdentityRepositories identity = forwardingEach(IdentityRepositories.class, Persistence::identity);
    private final AuthenticationRepositories authentication =
            forwardingEach(AuthenticationRepositories.class, Persistence::authentication);
    private final CatalogRepositories catalog = forwardingEach(CatalogRepositories.class, Persistence::catalog);
    private final PricingRepositories pricing = forwardingEach(PricingRepositories.class, Persistence::pricing);
    private final OrderingRepositories ordering = forwardingEach(OrderingRepositories.class, Persistence::ordering);
    private final BillingRepositories billing = forwardingEach(BillingRepositories.class, Persistence::billing);
    private final CrmRepositories crm = forwardingEach(CrmRepositories.class, Persistence::crm);

    /** Forgets all records. */
    void empty() {
        present.replace(InMemoryPersistence.create());
    }

    @Override
    public TransactionRunner transactions() {
        return present;
    }

    @Override
    public Guards guards() {
        return guards;
    }

    @Override
    public EventRepository events() {
        return events;
    }

    @Override
    public IdempotencyRepository idempotency() {
        return idempotency;
    }

    @Override
    public IdentityRepositories identity() {
        return identity;
    }

    @Override
    public AuthenticationRepositories authentication() {
        return authentication;
    }

    @Override
    public CatalogRepositories catalog() {
        return catalog;
    }

    @Override
    public PricingRepositories pricing() {
        return pricing;
    }

    @Override
    public OrderingRepositories ordering() {
        return ordering;
    }

    @Override
    public BillingRepositories billing() {
        return billing;
    }

    @Override
    public CrmRepositories crm() {
        return crm;
    }

    /** A record of repositories, each of which forwards to the one of the same name in the present store. */
    private <R extends Record> R forwardingEach(Class<R> type, Function<Persistence, R> part) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] repositories = Arrays.stream(components)
                .map(component ->
                        forwarding(component.getType(), store -> invoke(component.getAccessor(), part.apply(store))))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(repositories);
        } catch (ReflectiveOperationException unlikely) {
            throw new IllegalStateException("Cannot make a " + type.getName(), unlikely);
        }
    }

    private <T> T forwarding(Class<T> type, Function<Persistence, ? extends Object> part) {
        Supplier<Object> target = () -> part.apply(present.store());
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return ofObject(proxy, type, method, arguments);
                    }
                    try {
                        return method.invoke(target.get(), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                }));
    }

    private static Object ofObject(Object proxy, Class<?> type, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + " of the present test";
        };
    }

    private static Object invoke(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unlikely) {
            throw new IllegalStateException("Cannot read " + accessor, unlikely);
        }
    }
}
