package io.visioncraft.tax;

import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.Text;

/**
 * How one tax category is taxed on one document. Immutable and thread-safe.
 *
 * @param rate the rate
 * @param code the category code of EN 16931 (UNTDID 5305), for example {@code S}, {@code Z}, {@code E}, {@code AE}, {@code O}
 */
public record TaxDecision(TaxRate rate, String code) {

    public TaxDecision {
        code = Text.line(code, 3);
    }
}
