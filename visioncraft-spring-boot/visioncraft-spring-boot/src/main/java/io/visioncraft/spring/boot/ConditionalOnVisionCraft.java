package io.visioncraft.spring.boot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a bean or a configuration out with {@code visioncraft.enabled=false}. Each auto-configuration of the library has it: with
 * that property nothing of the library is in the application. A host marks its own beans that need the library. The value is
 * read as all others are: {@code no}, {@code off} and {@code 0} count as false.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnSwitch(value = ConditionalOnVisionCraft.PROPERTY, unlessSet = true)
public @interface ConditionalOnVisionCraft {

    /** The property. */
    String PROPERTY = "visioncraft.enabled";
}
