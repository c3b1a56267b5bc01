package io.visioncraft.benchmarks;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Something that a business does all day: how the library does it, and how it is done by hand. */
interface Work {

    /** A short name, for example {@code W1}. */
    String name();

    String title();

    /** On PostgreSQL. */
    Targets targets();

    /** The databases for which it is written by hand. */
    default Set<Engine> engines() {
        return EnumSet.allOf(Engine.class);
    }

    /** Through the public API alone. */
    Operation<?> byLibrary(Library library);

    /** By hand with the same checks and rows. */
    Operation<?> byHand(Floor floor);

    /** By hand with the least that could be called the same work; empty where that is {@link #byHand}. */
    default Optional<Operation<?>> barely(Floor floor) {
        return Optional.empty();
    }

    /** How many operations may follow one {@link #supply}. */
    default long supplied(Stock stock) {
        return Long.MAX_VALUE;
    }

    /** Lays out what the operations use up. */
    default void supply(Database server, Stock stock) throws SQLException {
        // most use nothing up
    }

    /** Takes away what would stand in the way of other works. */
    default void clear(Database server, Stock stock) throws SQLException {
        // most leave what a business keeps
    }
}
