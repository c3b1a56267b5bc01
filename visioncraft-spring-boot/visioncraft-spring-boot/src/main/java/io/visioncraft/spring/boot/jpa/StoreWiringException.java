package io.visioncraft.spring.boot.jpa;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The beans of the application do not make a store. The message says what was found and what to write where. */
final class StoreWiringException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String found;
    private final String remedy;

    StoreWiringException(String found, String remedy) {
        this(found, remedy, null);
    }

    StoreWiringException(String found, String remedy, @Nullable Throwable cause) {
        super(found + " " + remedy, cause);
        this.found = found;
        this.remedy = remedy;
    }

    String found() {
        return found;
    }

    String remedy() {
        return remedy;
    }
}
