package io.visioncraft.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All that a run measured. Ratios are made round by round, so that each compares two neighbours. */
final class Measurements {

    private final LoadOptions options;
    private final Machine machine;
    private final String database;
    private final String size;
    private final Map<String, Map<Contenders, Counts>> counts = new TreeMap<>();
    private final Map<Key, List<Sample>> samples = new HashMap<>();

    private final List<String> cold = new ArrayList<>();

    private record Key(String work, Contenders who, int threads) {}

    Measurements(LoadOptions options, Machine machine, String database, String size) {
        this.options = options;
        this.machine = machine;
        this.database = database;
        this.size = size;
    }

    void counted(Work work, Map<Contenders, Counts> each) {
        counts.put(work.name(), each);
    }

    void add(Work work, Contenders who, int threads, Sample sample) {
        samples.computeIfAbsent(new Key(work.name(), who, threads), key -> new ArrayList<>())
                .add(sample);
    }

    /** A contender was still getting faster at a work when it was measured. */
    void cold(Work work, Contenders who) {
        cold.add(work.name() + " " + who.title());
    }

    List<String> cold() {
        return List.copyOf(cold);
    }

    LoadOptions options() {
        return options;
    }

    Machine machine() {
        return machine;
    }

    String database() {
        return database;
    }

    String size() {
        return size;
    }

    List<Contenders> contendersOf(Work work) {
        return List.copyOf(counts.getOrDefault(work.name(), Map.of()).keySet());
    }

    Counts counts(Work work, Contenders who) {
        return Objects.requireNonNull(counts.getOrDefault(work.name(), Map.of()).get(who));
    }

    private List<Sample> samples(Work work, Contenders who, int threads) {
        return samples.getOrDefault(new Key(work.name(), who, threads), List.of());
    }

    Spread of(Work work, Contenders who, int threads, ToDoubleFunction<Sample> figure) {
        return Spread.of(samples(work, who, threads).stream().mapToDouble(figure));
    }

    /** A figure of one contender over that of another, in each round. */
    Spread ratio(Work work, Contenders over, Contenders under, int threads, ToDoubleFunction<Sample> figure) {
        List<Sample> above = samples(work, over, threads);
        List<Sample> below = samples(work, under, threads);
        return Spread.of(IntStream.range(0, above.size())
                .mapToDouble(round -> figure.applyAsDouble(above.get(round)) / figure.applyAsDouble(below.get(round))));
    }

    String inShort(Work work) {
        StringBuilder text = new StringBuilder(work.title()).append(':');
        for (int threads : options.threads()) {
            for (Contenders who : contendersOf(work)) {
                text.append(String.format(
                        Locale.ROOT,
                        " %s/%d %.0f",
                        who,
                        threads,
                        of(work, who, threads, Sample::perSecond).median()));
            }
        }
        return text.toString();
    }
}
