package io.visioncraft.tck.contract;

import java.lang.reflect.Constructor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Hands the store of the class around a contract or suite to it, as soon as it is made. Without state. */
final class EnclosingStore implements InvocationInterceptor {

    @Override
    public <T extends @Nullable Object> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        T made = invocation.proceed();
        List<@Nullable Object> arguments = constructor.getArguments();
        if (made instanceof OnStore test && !arguments.isEmpty() && arguments.get(0) instanceof FreshStore store) {
            test.runOn(store);
        }
        return made;
    }
}
