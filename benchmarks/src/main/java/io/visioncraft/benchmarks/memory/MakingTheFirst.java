package io.visioncraft.benchmarks.memory;

import io.visioncraft.VisionCraft;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Makes the library in memory in a JVM that has just started. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MakingTheFirst {

    /** {@return a library, the first of its JVM} */
    @Benchmark
    public VisionCraft makeTheFirst() {
        return new MakingTheLibrary().make();
    }
}
