package io.visioncraft.benchmarks.memory;

import io.visioncraft.VisionCraft;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Makes the library in memory, one of many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MakingTheLibrary {

    /** {@return a library} */
    @Benchmark
    public VisionCraft make() {
        return VisionCraft.builder(InMemoryPersistence.create(), StandIns.issuer())
                .build();
    }
}
