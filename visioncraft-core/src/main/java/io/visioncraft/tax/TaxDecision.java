package io.visioncraft.tax;

import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.Text;

/**
 * The rate and code of one tax category on one document. Immutable and thread-safe.
 *
 * @param rate 0 to 100 per cent
 * @param code the category code of EN 16931 (UNTDID 5305), for example {@code S}, {@code Z}, {@code E}, {@code AE}, {@code O}
 */
public record TaxDecision(TaxRate rate, String code) {

    /**
     * Checks the code.
     *
     * @param rate 0 to 100 per cent
     * @param code the category code, at most 3 characters
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#line}
     */
    public TaxDecision {
        code = Text.line(code, 3);
    }
}
