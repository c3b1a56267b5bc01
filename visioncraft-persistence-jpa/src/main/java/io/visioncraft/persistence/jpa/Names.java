package io.visioncraft.persistence.jpa;

import java.util.Collection;
import java.util.List;

/** Constants as columns: by name, so that a stored row never depends on their order. */
final class Names {

    private Names() {}

    static List<String> of(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }
}
