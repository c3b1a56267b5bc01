package io.visioncraft.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one contender did in one slot. All but the first two are for one operation.
 *
 * @param operations how many it finished
 * @param perSecond operations in a second
 * @param p50 nanoseconds, which half of the operations did not exceed
 * @param p99 nanoseconds, which all but a hundredth did not exceed
 * @param allocated bytes on the threads that called
 * @param clientCpu nanoseconds of the whole client, with the compiler and the collector of garbage
 * @param serverCpu nanoseconds of all processes of the server
 */
record Sample(
        long operations,
        double perSecond,
        double p50,
        double p99,
        double allocated,
        double clientCpu,
        double serverCpu) {

    Sample withServerCpu(long nanos) {
        return new Sample(operations, perSecond, p50, p99, allocated, clientCpu, (double) nanos / operations);
    }

    /** As one line, for the way between two processes. */
    String line() {
        return String.join(
                " ",
                Stream.of(operations, perSecond, p50, p99, allocated, clientCpu)
                        .map(String::valueOf)
                        .toList());
    }

    static Sample ofLine(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        return new Sample(
                Long.parseLong(parts.get(0)),
                Double.parseDouble(parts.get(1)),
                Double.parseDouble(parts.get(2)),
                Double.parseDouble(parts.get(3)),
                Double.parseDouble(parts.get(4)),
                Double.parseDouble(parts.get(5)),
                0);
    }
}
