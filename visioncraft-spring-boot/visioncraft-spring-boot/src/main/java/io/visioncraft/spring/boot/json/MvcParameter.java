package io.visioncraft.spring.boot.json;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells the name of a parameter that was not readable. Loaded only where Spring's web module is. */
final class MvcParameter {

    private MvcParameter() {}

    static @Nullable String nameIn(Throwable failure) {
        return failure instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : null;
    }
}
