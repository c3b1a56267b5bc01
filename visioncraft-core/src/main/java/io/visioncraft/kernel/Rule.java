package io.visioncraft.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the domain rules that a test proves. The ids are those of the domain reference, {@code docs/domain.md}; the build
 * draws the page {@code docs/evidence/rules.md} from these annotations and from the tests that passed.
 */
@Documented
@Internal
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rule {

    /** {@return rule ids, for example {@code ORD-4}} */
    String[] value();
}
