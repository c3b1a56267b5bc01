package io.visioncraft.benchmarks;

import java.util.List;
import java.util.stream.DoubleStream;

/** The median of some values and the quartiles around it. */
record Spread(double low, double median, double high) {

    static Spread of(DoubleStream values) {
        List<Double> sorted = values.sorted().boxed().toList();
        return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    /** Between two neighbours where it falls between them. */
    private static double at(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
