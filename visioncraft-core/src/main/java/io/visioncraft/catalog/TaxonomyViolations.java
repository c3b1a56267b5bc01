package io.visioncraft.catalog;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.KernelCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The violations of the rows of an import, row by row (CAT-6). The first {@value ImportTaxonomy#MAX_VIOLATIONS} are listed;
 * beyond them, only the number of violations and the numbers of all bad rows are told. Used by one thread.
 */
final class TaxonomyViolations {

    private final List<Found> found = new ArrayList<>();

    /**
     * Notes one violation.
     *
     * @param index the row's index, from 0, as it stands in the path; messages and details count from 1
     * @param component the component of the row, empty for the row itself
     * @param what the rest of the message, after "Row 13 "
     */
    void add(int index, String component, RejectionCode code, String what) {
        int row = index + 1;
        found.add(new Found(index, code.at(path(index, component), "Row " + row + " " + what, "row", row)));
    }

    /** Returns the text; notes a violation and returns null if it is bad. */
    @Nullable
    String checked(int index, String component, Supplier<String> text) {
        try {
            return text.get();
        } catch (InvalidInputException refused) {
            refused.violations().forEach(one -> found.add(new Found(index, one.under(path(index, component)))));
            return null;
        }
    }

    /** Whether nothing was noted so far. */
    boolean none() {
        return found.isEmpty();
    }

    /**
     * Lets rows pass of which nothing was noted.
     *
     * @throws InvalidInputException with all violations in the order of the rows
     */
    void rejectInvalid() {
        if (found.isEmpty()) {
            return;
        }
        List<Violation> listed = new ArrayList<>(found.stream()
                .sorted(Comparator.comparingInt(Found::index))
                .limit(ImportTaxonomy.MAX_VIOLATIONS)
                .map(Found::violation)
                .toList());
        if (found.size() > listed.size()) {
            listed.add(KernelCodes.MORE_VIOLATIONS.at(
                    "rows",
                    "There are " + found.size() + " violations, the first " + listed.size() + " are listed",
                    "count",
                    found.size(),
                    "rows",
                    found.stream()
                            .map(Found::index)
                            .sorted()
                            .map(index -> index + 1)
                            .distinct()
                            .toList()));
        }
        throw InvalidInputException.of(listed);
    }

    private static String path(int index, String component) {
        return "rows[" + index + "]" + (component.isEmpty() ? "" : "." + component);
    }

    private record Found(int index, Violation violation) {}
}
