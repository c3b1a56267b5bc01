package io.visioncraft.spring.boot;

import io.visioncraft.kernel.Internal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Leaves a part of the library out by a property {@code visioncraft.*} that is true or false. The value is read as the binder of
 * records reads it: also as {@code yes}, {@code on} and {@code 1}, or {@code no}, {@code off} and {@code 0}. Any other value
 * leaves the part in, whose record refuses it, so that the start stops.
 */
@Internal
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnSwitch.class)
public @interface ConditionalOnSwitch {

    /** {@return the name of the property, which a record of the part binds too} */
    String value();

    /** {@return whether the part is there if nobody says it} */
    boolean unlessSet();
}
