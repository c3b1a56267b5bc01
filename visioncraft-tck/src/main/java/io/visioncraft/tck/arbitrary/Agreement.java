package io.visioncraft.tck.arbitrary;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.testkit.Shown;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Compares the library on a store with the library in memory. Takes the same steps on both and compares each answer, each
 * rejection and, after the last step, all records, histories, lists and events.
 *
 * <pre>{@code
 * Tries.of(Sequences.sequences()).check(Agreement.of(MyPersistence::empty)::check);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the store's supplier.
 */
public final class Agreement {

    private final Supplier<? extends Persistence> fresh;
    private final UnaryOperator<VisionCraft.Builder> also;

    private Agreement(Supplier<? extends Persistence> fresh, UnaryOperator<VisionCraft.Builder> also) {
        this.fresh = fresh;
        this.also = also;
    }

    /**
     * Makes the comparison for a store.
     *
     * @param fresh returns an empty store at each call; the previous one is no longer used
     * @return checks any number of sequences
     */
    public static Agreement of(Supplier<? extends Persistence> fresh) {
        return new Agreement(fresh, builder -> builder);
    }

    /** {@return the same comparison, of libraries whose invoices are drafts until they are issued} */
    public Agreement deferringInvoices() {
        return new Agreement(
                fresh, builder -> builder.invoicing(InvoicingPolicy.standard().deferred()));
    }

    /**
     * Takes all steps, in an empty store and in memory.
     *
     * @param sequence the steps, in order
     * @throws AssertionError at the first difference, with the result in memory and that on the store
     */
    public void check(List<Step> sequence) {
        SequenceWorld expected = new SequenceWorld(InMemoryPersistence.create(), also);
        SequenceWorld actual = new SequenceWorld(fresh.get(), also);
        List<String> sofar = new ArrayList<>();
        for (Step step : sequence) {
            Answer wanted = expected.take(step);
            Answer found = actual.take(step);
            sofar.add(step + " - "
                    + (wanted.refusal() == null ? "done" : wanted.refusal().code()));
            if (!wanted.equals(found)) {
                throw difference(sofar, "The last step is answered otherwise", wanted.toString(), found.toString());
            }
        }
        compare(sofar, State.of(expected), State.of(actual));
    }

    private static void compare(List<String> sofar, Map<String, Object> expected, Map<String, Object> actual) {
        Set<String> all = new LinkedHashSet<>(expected.keySet());
        all.addAll(actual.keySet());
        for (String what : all) {
            Object wanted = expected.get(what);
            Object found = actual.get(what);
            if (wanted == null || !wanted.equals(found)) {
                throw difference(sofar, "Afterwards the " + what + " differ", Shown.of(wanted), Shown.of(found));
            }
        }
    }

    private static AssertionError difference(List<String> sofar, String what, String wanted, String found) {
        return new AssertionError(String.format(
                Locale.ROOT,
                "Steps taken:%n%s%n%s. In memory:%n%s%nand on the store under test:%n%s",
                numbered(sofar),
                what,
                wanted.indent(2).stripTrailing(),
                found.indent(2).stripTrailing()));
    }

    private static String numbered(List<String> steps) {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < steps.size(); n++) {
            lines.append("  ").append(n + 1).append(". ").append(steps.get(n)).append(System.lineSeparator());
        }
        return lines.toString().stripTrailing();
    }
}
