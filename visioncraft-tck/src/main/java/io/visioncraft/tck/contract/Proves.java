package io.visioncraft.tck.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds a test of a contract to the rule that it proves: the rule is named when the test is shown and when it fails. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {

    /** {@return the id of a rule of {@link AdapterContract}, for example {@code TXN-1}} */
    String value();
}
