package io.visioncraft.tck.document;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers of one kind of document, as INV-4 and INV-7 say of them. Used by one thread. */
final class ExpectedSeries {

    private final String prefix;
    private final boolean yearlyRestart;
    private long next = 1;
    private @Nullable LocalDate last;

    ExpectedSeries(String prefix, boolean yearlyRestart) {
        this.prefix = prefix;
        this.yearlyRestart = yearlyRestart;
    }

    boolean begun() {
        return last != null;
    }

    void begin(long first, LocalDate today) {
        next = first;
        last = today;
    }

    /** The number of a document that is made today. */
    String take(LocalDate today) {
        if (last != null && yearlyRestart && last.getYear() != today.getYear()) {
            next = 1;
        }
        last = today;
        return String.format(Locale.ROOT, "%s-%d-%06d", prefix, today.getYear(), next++);
    }
}
