package io.visioncraft.billing;

import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.KernelCodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the period of figures, and cuts it into its steps. */
final class FigureSpans {

    private FigureSpans() {}

    /** The steps of a period, which can be taken once the command has passed. What is not valid is told with its path. */
    static Supplier<List<FigureSpan>> read(FigurePeriod period, Inputs in) {
        Input<LocalDate> from = in.value("from", period.from(), Days::kept);
        Input<LocalDate> until = in.value("until", period.until(), Days::kept);
        Input<FigureStep> step = in.value("step", period.step(), one -> one);
        LocalDate first = from.orNull();
        LocalDate last = until.orNull();
        if (first == null || last == null) {
            return List::of;
        }
        if (last.isBefore(first)) {
            in.add(KernelCodes.OUT_OF_RANGE.at(
                    "until", "A period that begins on " + first + " does not end on " + last, "min", first));
            return List::of;
        }
        List<FigureSpan> spans = cut(first, last, step.or(FigureStep.WHOLE));
        if (spans.size() > FigurePeriod.MAX_STEPS) {
            in.add(KernelCodes.OUT_OF_RANGE.at(
                    "step",
                    "A period has at most " + FigurePeriod.MAX_STEPS + " steps",
                    "max",
                    FigurePeriod.MAX_STEPS));
        }
        return () -> spans;
    }

    /** The steps, and one more than is allowed at most. */
    private static List<FigureSpan> cut(LocalDate first, LocalDate last, FigureStep step) {
        List<FigureSpan> spans = new ArrayList<>();
        LocalDate day = first;
        while (!day.isAfter(last) && spans.size() <= FigurePeriod.MAX_STEPS) {
            LocalDate end = step.lastDay(day, last);
            spans.add(new FigureSpan(day, end.isAfter(last) ? last : end));
            day = end.plusDays(1);
        }
        return List.copyOf(spans);
    }
}
