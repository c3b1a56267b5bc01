package io.visioncraft.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tax classes of a business: those that the library knows, and those that the host adds, such as a second reduced rate
 * (SVC-1). Immutable and thread-safe.
 */
public final class TaxClasses {

    private static final TaxClasses STANDARD = new TaxClasses(new TreeMap<>())
            .with(TaxClass.of(TaxClassCode.STANDARD.value()))
            .with(TaxClass.of(TaxClassCode.REDUCED.value()))
            .with(TaxClass.of(TaxClassCode.ZERO.value()))
            .with(TaxClass.of(TaxClassCode.EXEMPT.value()))
            .with(TaxClass.of(TaxClassCode.OUT_OF_SCOPE.value()))
            .with(TaxClass.of(TaxClassCode.DOMESTIC_REVERSE_CHARGE.value()));

    private final Map<TaxClassCode, TaxClass> classes;

    private TaxClasses(Map<TaxClassCode, TaxClass> classes) {
        this.classes = classes;
    }

    /** {@return the classes of the constants of {@link TaxClassCode}, all of them services without a reason for exemption} */
    public static TaxClasses standard() {
        return STANDARD;
    }

    /**
     * {@return these classes and one more} A class of the same code is replaced.
     *
     * @param added the class
     */
    public TaxClasses with(TaxClass added) {
        Map<TaxClassCode, TaxClass> more = new TreeMap<>(classes);
        more.put(added.code(), added);
        return new TaxClasses(more);
    }

    /**
     * {@return the class of that code; empty if there is none}
     *
     * @param code the code of a class
     */
    public Optional<TaxClass> find(TaxClassCode code) {
        return Optional.ofNullable(classes.get(code));
    }

    /** {@return the codes of all classes, sorted} */
    public SortedSet<TaxClassCode> codes() {
        return new TreeSet<>(classes.keySet());
    }

    /**
     * Reads the code of one of these classes.
     *
     * @param raw the code
     * @return the code of a class that is here
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code malformed} or
     *     {@code unknown-tax-class}, whose details list the codes that there are
     */
    public TaxClassCode known(@Nullable String raw) {
        TaxClassCode code = TaxClassCode.of(Arguments.required("taxClass", raw));
        if (!classes.containsKey(code)) {
            throw KernelCodes.UNKNOWN_TAX_CLASS.rejection("There is no tax class " + code, "known", codes());
        }
        return code;
    }
}
