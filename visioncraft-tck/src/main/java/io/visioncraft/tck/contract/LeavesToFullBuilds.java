package io.visioncraft.tck.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Suites that run on a store only where {@code -Dvisioncraft.everywhere=true} asks for everything; other runs skip
 * them with that reason. Stands on the store's test class, or on an annotation that several stores' classes carry.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LeavesToFullBuilds {

    /** {@return the suites, or base classes of several} */
    Class<? extends FreshStore>[] value();

    /** {@return of these, the ones that run every time} */
    Class<? extends FreshStore>[] except() default {};
}
