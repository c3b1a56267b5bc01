package io.visioncraft.spring.boot;

import io.visioncraft.kernel.Internal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a bean that is made of properties {@code visioncraft.*} and files that they name, and of nothing else of
 * the application: {@link CheckedSettings} makes it before anything else of the library. The name of the bean begins with
 * {@code visionCraft}.
 */
@Internal
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MadeOfProperties {}
