package io.visioncraft.spring.boot.jpa;

import java.util.function.Consumer;

/** Settings of the unit that the library needs, beside those that the host has made. */
@FunctionalInterface
interface UnitSettings extends Consumer<UnitProperties> {}
