package io.visioncraft.benchmarks;

import java.util.Optional;

/** One that does the works over a database, which it was opened for. */
interface Contender extends AutoCloseable {

    /** How it does a work; empty if it takes no part in it. */
    Optional<Operation<?>> doing(Work work);

    @Override
    void close();
}
