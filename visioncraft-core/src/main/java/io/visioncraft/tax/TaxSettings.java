package io.visioncraft.tax;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClasses;
import java.util.Objects;

/**
 * How the business taxes; the host sets it once in the builder, and a change of it never touches a past document (MON-5).
 * Immutable and thread-safe.
 *
 * @param policy decides code, rate, country and reason of each line (TAX-1)
 * @param classes the tax classes that services may have (SVC-1)
 * @param method whether prices hold the tax where nobody states it, where tax is rounded, and what a buyer without tax pays of
 *     prices that hold it
 * @param standardDocuments whether documents whose tax groups EN 16931 does not allow together are refused (MON-3)
 */
public record TaxSettings(TaxPolicy policy, TaxClasses classes, TaxMethod method, boolean standardDocuments) {

    /**
     * Checks that all parts are there.
     *
     * @param policy decides code, rate, country and reason of each line
     * @param classes the tax classes that services may have
     * @param method basis and rounding
     * @param standardDocuments whether documents whose tax groups EN 16931 does not allow together are refused
     * @throws NullPointerException if a part is null
     */
    public TaxSettings {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(method, "method");
    }

    /** {@return the default: no tax, the standard classes, prices without tax, one rounding per group} */
    public static TaxSettings standard() {
        return by(TaxPolicy.none());
    }

    /**
     * {@return the default with a policy}
     *
     * @param policy decides code, rate, country and reason of each line
     */
    public static TaxSettings by(TaxPolicy policy) {
        return new TaxSettings(policy, TaxClasses.standard(), TaxMethod.STANDARD, false);
    }

    /**
     * {@return these settings with one more tax class} A class of the same code is replaced.
     *
     * @param added for example a second reduced rate
     */
    public TaxSettings with(TaxClass added) {
        return new TaxSettings(policy, classes.with(added), method, standardDocuments);
    }

    /** {@return these settings with prices that hold the tax, where nobody states the basis} */
    public TaxSettings grossPrices() {
        return new TaxSettings(policy, classes, method.with(PriceBasis.GROSS), standardDocuments);
    }

    /** {@return these settings with the tax rounded on each line; such documents cannot become e-invoices of EN 16931} */
    public TaxSettings roundingEachLine() {
        TaxMethod other = new TaxMethod(method.basis(), TaxRounding.LINE, method.untaxedGross());
        return new TaxSettings(policy, classes, other, standardDocuments);
    }

    /** {@return these settings, with the tax of home taken off prices that hold it, for buyers without tax (AE, K, G)} */
    public TaxSettings strippingHomeTax() {
        TaxMethod other = new TaxMethod(method.basis(), method.rounding(), UntaxedGross.STRIP_HOME_TAX);
        return new TaxSettings(policy, classes, other, standardDocuments);
    }

    /** {@return these settings, with documents refused whose tax groups EN 16931 does not allow together (MON-3)} */
    public TaxSettings forStandardDocuments() {
        return new TaxSettings(policy, classes, method, true);
    }
}
