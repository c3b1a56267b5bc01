package io.visioncraft.tck.document;

import java.util.List;

/**
 * What happens to the documents of one business. Immutable.
 *
 * @param terms how the business makes its invoices
 * @param steps what happens, in order
 */
public record History(HistoryTerms terms, List<HistoryStep> steps) {

    /**
     * Copies the steps.
     *
     * @param terms how the business makes its invoices
     * @param steps what happens, in order
     */
    public History {
        steps = List.copyOf(steps);
    }

    /** {@return the terms and the number of steps; a failure of {@link HistoryCheck} tells the steps that were taken} */
    @Override
    public String toString() {
        return steps.size() + " steps; " + terms;
    }
}
