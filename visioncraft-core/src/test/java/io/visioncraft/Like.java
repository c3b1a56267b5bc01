package io.visioncraft;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public records like others, for tests of the core, which do without the testkit and its typed form of this. */
public final class Like {

    private Like() {}

    /** {@code like(order, "status", CANCELLED, "version", 2L)}: all other components are those of {@code model}. */
    @SuppressWarnings("unchecked") // a record class is final
    public static <R extends Record> R like(R model, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> replaced = new HashMap<>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            replaced.put((String) namesAndValues[n], namesAndValues[n + 1]);
        }
        RecordComponent[] all = model.getClass().getRecordComponents();
        Object[] values = new Object[all.length];
        try {
            for (int n = 0; n < all.length; n++) {
                String name = all[n].getName();
                values[n] = replaced.containsKey(name)
                        ? replaced.remove(name)
                        : all[n].getAccessor().invoke(model);
            }
            if (!replaced.isEmpty()) {
                throw new IllegalArgumentException("No components: " + replaced.keySet());
            }
            Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) model.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalArgumentException(e);
        }
    }
}
